import { evaluationWords } from '#copy/evaluation/evaluation'

export default definePageConfig({
  navigationBarTitleText: evaluationWords.title,
  enablePullDownRefresh: true,
})
