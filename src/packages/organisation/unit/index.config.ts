import { organisationWords } from '#copy/screens/organisation'

export default definePageConfig({
  navigationBarTitleText: organisationWords.unitTitle,
  enablePullDownRefresh: true,
})
