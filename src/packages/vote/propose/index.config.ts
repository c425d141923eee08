import { proposeWords } from '#copy/screens/propose'

export default definePageConfig({ navigationBarTitleText: proposeWords.title })
