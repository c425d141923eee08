import { routingWords } from '#copy/issues/routing'

export default definePageConfig({ navigationBarTitleText: routingWords.title, enablePullDownRefresh: true })
