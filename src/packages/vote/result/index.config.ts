import { resultWords } from '#copy/votes/voteResult'

export default definePageConfig({
  navigationBarTitleText: resultWords.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
