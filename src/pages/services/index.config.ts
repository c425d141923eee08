import { servicesWords } from '#copy/screens/services'

export default definePageConfig({ navigationBarTitleText: servicesWords.title, enablePullDownRefresh: true })
