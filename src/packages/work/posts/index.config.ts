import { postWords } from '#copy/screens/posts'

export default definePageConfig({ navigationBarTitleText: postWords.title, enablePullDownRefresh: true })
