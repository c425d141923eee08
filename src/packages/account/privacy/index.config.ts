import { privacyWords } from '#copy/privacy/privacy'

export default definePageConfig({ navigationBarTitleText: privacyWords.title, enablePullDownRefresh: true })
