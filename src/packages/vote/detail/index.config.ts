import { voteWords } from '#copy/screens/vote'

export default definePageConfig({
  navigationBarTitleText: voteWords.detailTitle,
  enablePullDownRefresh: true,
})
