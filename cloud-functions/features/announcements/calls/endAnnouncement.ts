import { endAnnouncement as decide } from '#domain/announcements/change'
import type { Answerer } from '../../../kit/Answerer'
import { changeAnnouncement } from '../workflows/changeAnnouncement'

/** Before its time: the water is back. */
export const endAnnouncement: Answerer<'endAnnouncement'> = (input, context) =>
  changeAnnouncement('endAnnouncement', input, context, decide)
