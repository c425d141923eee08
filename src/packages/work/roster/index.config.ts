import { rosterWords } from '#copy/rosters/rosterImport'

export default definePageConfig({
  navigationBarTitleText: rosterWords.importTitle,
  enablePullDownRefresh: true,
})
