import { objectionWords } from '#copy/votes/objections'

export default definePageConfig({
  navigationBarTitleText: objectionWords.officeTitle,
  enablePullDownRefresh: true,
})
