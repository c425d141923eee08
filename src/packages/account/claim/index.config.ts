import { claimWords } from '#copy/residence/residence'

export default definePageConfig({ navigationBarTitleText: claimWords.title })
