import { workWords } from '#copy/screens/work'

export default definePageConfig({ navigationBarTitleText: workWords.title, enablePullDownRefresh: true })
