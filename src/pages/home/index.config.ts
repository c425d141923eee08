import { productName } from '#copy/kernel/components'

export default definePageConfig({ navigationBarTitleText: productName, enablePullDownRefresh: true })
