import { correctAnnouncement as decide } from '#domain/announcements/change'
import type { Answerer } from '../../../kit/Answerer'
import { changeAnnouncement } from '../workflows/changeAnnouncement'

/** What it said before stays readable. */
export const correctAnnouncement: Answerer<'correctAnnouncement'> = (input, context) =>
  changeAnnouncement('correctAnnouncement', input, context, (announcement, by) =>
    decide(input, announcement, by),
  )
