import { tabWords } from '#copy/kernel/components'

export default definePageConfig({ navigationBarTitleText: tabWords.votes, enablePullDownRefresh: true })
