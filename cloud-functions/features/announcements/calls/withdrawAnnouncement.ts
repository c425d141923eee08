import { withdrawAnnouncement as decide } from '#domain/announcements/change'
import type { Answerer } from '../../../kit/Answerer'
import { changeAnnouncement } from '../workflows/changeAnnouncement'

/** It should not have been made; why stands with it. */
export const withdrawAnnouncement: Answerer<'withdrawAnnouncement'> = (input, context) =>
  changeAnnouncement('withdrawAnnouncement', input, context, (announcement, by) =>
    decide(input, announcement, by),
  )
