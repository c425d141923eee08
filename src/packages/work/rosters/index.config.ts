import { rosterWords } from '#copy/rosters/rosterImport'

export default definePageConfig({ navigationBarTitleText: rosterWords.title, enablePullDownRefresh: true })
