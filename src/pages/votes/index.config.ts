import { tabWords } from '#copy/components'

export default definePageConfig({ navigationBarTitleText: tabWords.votes, enablePullDownRefresh: true })
