import { approvalWords } from '#copy/residence/approvals'

export default definePageConfig({
  navigationBarTitleText: approvalWords.title,
  enablePullDownRefresh: true,
})
