import { accountWords } from '#copy/screens/account'

export default definePageConfig({ navigationBarTitleText: accountWords.settingsTitle })
