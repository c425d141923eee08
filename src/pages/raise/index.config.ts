import { raiseWords } from '#copy/issues/raise'

export default definePageConfig({ navigationBarTitleText: raiseWords.title })
