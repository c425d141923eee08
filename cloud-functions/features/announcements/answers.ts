import type { announcementCalls } from '#contracts/announcements'
import type { Answerers } from '../../kit/Answerer'
import { correctAnnouncement } from './calls/correctAnnouncement'
import { endAnnouncement } from './calls/endAnnouncement'
import { listAnnouncements } from './calls/listAnnouncements'
import { postAnnouncement } from './calls/postAnnouncement'
import { withdrawAnnouncement } from './calls/withdrawAnnouncement'

/** Who answers what can be called here. */
export const announcementAnswers: Answerers<keyof typeof announcementCalls> = {
  listAnnouncements,
  postAnnouncement,
  correctAnnouncement,
  endAnnouncement,
  withdrawAnnouncement,
}
