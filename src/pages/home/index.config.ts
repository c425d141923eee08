import { productName } from '#copy/components'

export default definePageConfig({ navigationBarTitleText: productName, enablePullDownRefresh: true })
