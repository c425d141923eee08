import { issueWords } from '#copy/screens/issue'

export default definePageConfig({ navigationBarTitleText: issueWords.title, enablePullDownRefresh: true })
