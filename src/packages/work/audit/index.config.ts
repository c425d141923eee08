import { auditWords } from '#copy/audit/audit'

export default definePageConfig({ navigationBarTitleText: auditWords.title, enablePullDownRefresh: true })
