import { workWords } from '#copy/issues/workbench'

export default definePageConfig({ navigationBarTitleText: workWords.title, enablePullDownRefresh: true })
