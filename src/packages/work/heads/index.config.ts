import { headWords } from '#copy/rosters/heads'

export default definePageConfig({ navigationBarTitleText: headWords.title, enablePullDownRefresh: true })
