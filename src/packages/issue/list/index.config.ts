import { issueWords } from '#copy/issues/issue'

export default definePageConfig({
  navigationBarTitleText: issueWords.listTitle,
  enablePullDownRefresh: true,
})
