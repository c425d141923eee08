import { recountWords } from '#copy/votes/recount'

export default definePageConfig({
  navigationBarTitleText: recountWords.title,
})
