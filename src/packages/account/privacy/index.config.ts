import { privacyWords } from '#copy/screens/privacy'

export default definePageConfig({ navigationBarTitleText: privacyWords.title, enablePullDownRefresh: true })
