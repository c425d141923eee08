import { servicesWords } from '#copy/services/services'

export default definePageConfig({ navigationBarTitleText: servicesWords.title, enablePullDownRefresh: true })
