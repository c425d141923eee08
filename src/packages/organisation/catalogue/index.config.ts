import { routingWords } from '#copy/issues/routing'

export default definePageConfig({
  navigationBarTitleText: routingWords.catalogueTitle,
  enablePullDownRefresh: true,
})
