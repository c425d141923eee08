import { showcaseWords } from '#copy/showcase'

export default definePageConfig({ navigationBarTitleText: showcaseWords.title })
