import { auditWords } from '#copy/screens/audit'

export default definePageConfig({ navigationBarTitleText: auditWords.title, enablePullDownRefresh: true })
