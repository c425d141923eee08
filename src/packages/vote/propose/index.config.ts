import { proposeWords } from '#copy/votes/propose'

export default definePageConfig({ navigationBarTitleText: proposeWords.title })
