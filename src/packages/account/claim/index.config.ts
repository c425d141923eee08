import { claimWords } from '#copy/screens/residence'

export default definePageConfig({ navigationBarTitleText: claimWords.title })
