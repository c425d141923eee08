import { joiningWords } from '#copy/residence/joining'

export default definePageConfig({ navigationBarTitleText: joiningWords.title })
