import * as z from 'zod/mini'
import type { AnnouncementView } from '#contracts/announcements'
import { announcementKinds } from '#domain/announcements/kinds'
import { serverNow } from '../../../clock/serverNow'
import { dayAndTimeOf } from '../../../components/date-time/dayAndTime'
import { declareDrafts } from '../../../drafts/declareDrafts'

const dayAndTime = z.object({ day: z.string(), time: z.string() })
const draft = z.object({
  kind: z.catch(z.nullable(z.enum(announcementKinds)), null),
  text: z.string(),
  buildingIds: z.array(z.string()),
  from: dayAndTime,
  until: dayAndTime,
})
export type AnnouncementDraft = z.infer<typeof draft>

/** What an office has written and not sent yet, for one compound. */
export const announcementDrafts = declareDrafts<AnnouncementDraft>({
  keyOf: (personId, compoundId) => `announcementDraft:${personId}:${compoundId}`,
  shape: draft,
  empty: () => ({
    kind: null,
    text: '',
    buildingIds: [],
    from: dayAndTimeOf(serverNow()),
    until: { day: '', time: '' },
  }),
  isTouched: ({ kind, text }) => kind !== null || text !== '',
})

const asDraft = ({ kind, text, buildings, from, until }: AnnouncementView): AnnouncementDraft => ({
  kind,
  text,
  buildingIds: buildings.map(({ id }) => id),
  from: dayAndTimeOf(from),
  until: dayAndTimeOf(until),
})

/** What an office has changed in an announcement and not sent yet: it begins with what stands there. */
export const correctionDraftsOf = (announcement: AnnouncementView) =>
  declareDrafts<AnnouncementDraft>({
    keyOf: (personId, id) => `correctionDraft:${personId}:${id}`,
    shape: draft,
    empty: () => asDraft(announcement),
    isTouched: written => JSON.stringify(written) !== JSON.stringify(asDraft(announcement)),
  })
