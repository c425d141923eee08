import { rosterWords } from '#copy/screens/rosterImport'

export default definePageConfig({
  navigationBarTitleText: rosterWords.importTitle,
  enablePullDownRefresh: true,
})
