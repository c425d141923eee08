import { accountWords } from '#copy/account/account'

export default definePageConfig({ navigationBarTitleText: accountWords.settingsTitle })
