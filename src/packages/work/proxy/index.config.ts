import { approvalWords } from '#copy/screens/approvals'

export default definePageConfig({
  navigationBarTitleText: approvalWords.proxyTitle,
  enablePullDownRefresh: true,
})
