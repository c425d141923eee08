import { resultWords } from '#copy/screens/voteResult'

export default definePageConfig({ navigationBarTitleText: resultWords.title, enablePullDownRefresh: true })
