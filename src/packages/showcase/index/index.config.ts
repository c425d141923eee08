import { showcaseWords } from '#copy/showcase/words'

export default definePageConfig({ navigationBarTitleText: showcaseWords.title })
