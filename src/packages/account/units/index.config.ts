import { residenceWords } from '#copy/screens/residence'

export default definePageConfig({
  navigationBarTitleText: residenceWords.title,
  enablePullDownRefresh: true,
})
