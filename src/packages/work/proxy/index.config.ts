import { approvalWords } from '#copy/residence/approvals'

export default definePageConfig({
  navigationBarTitleText: approvalWords.proxyTitle,
  enablePullDownRefresh: true,
})
