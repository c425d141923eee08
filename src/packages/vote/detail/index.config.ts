import { voteWords } from '#copy/votes/vote'

export default definePageConfig({
  navigationBarTitleText: voteWords.detailTitle,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
