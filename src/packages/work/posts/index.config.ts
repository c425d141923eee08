import { postWords } from '#copy/organisation/posts'

export default definePageConfig({ navigationBarTitleText: postWords.title, enablePullDownRefresh: true })
