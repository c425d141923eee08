import { approvalWords } from '#copy/screens/approvals'

export default definePageConfig({
  navigationBarTitleText: approvalWords.title,
  enablePullDownRefresh: true,
})
