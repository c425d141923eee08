import { proxyWords } from '#copy/residence/proxies'

export default definePageConfig({ navigationBarTitleText: proxyWords.grantTitle })
