import { organisationWords } from '#copy/screens/organisation'

export default definePageConfig({
  navigationBarTitleText: organisationWords.chartTitle,
  enablePullDownRefresh: true,
})
