import { proxyWords } from '#copy/screens/proxies'

export default definePageConfig({ navigationBarTitleText: proxyWords.title, enablePullDownRefresh: true })
