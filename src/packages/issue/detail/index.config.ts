import { issueWords } from '#copy/issues/issue'

export default definePageConfig({
  navigationBarTitleText: issueWords.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
