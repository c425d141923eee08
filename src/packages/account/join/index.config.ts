import { joiningWords } from '#copy/screens/joining'

export default definePageConfig({ navigationBarTitleText: joiningWords.title })
