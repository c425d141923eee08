import { announcementWords } from '#copy/announcements/announcements'

export default definePageConfig({
  navigationBarTitleText: announcementWords.title,
  enablePullDownRefresh: true,
})
