import { organisationWords } from '#copy/organisation/organisation'

export default definePageConfig({
  navigationBarTitleText: organisationWords.unitTitle,
  enablePullDownRefresh: true,
})
