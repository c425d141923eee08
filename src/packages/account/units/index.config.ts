import { residenceWords } from '#copy/residence/residence'

export default definePageConfig({
  navigationBarTitleText: residenceWords.title,
  enablePullDownRefresh: true,
})
