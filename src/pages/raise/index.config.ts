import { raiseWords } from '#copy/screens/raise'

export default definePageConfig({ navigationBarTitleText: raiseWords.title })
