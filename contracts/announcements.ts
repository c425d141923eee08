import { announcementKinds } from '#domain/announcements/kinds'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from './kernel/contract'
import { count, cursor, id, instant, page, reason } from './kernel/fields'
import { fieldLimits } from './kernel/limits'
import { written } from './kernel/written'
import { z } from './kernel/zod'

const kind = z.enum(announcementKinds)
const words = z.object({
  text: z.string(),
  /** None: the whole compound. */
  buildings: z.array(z.object({ id, name: z.string() })),
  from: instant,
  until: instant,
})
const issuedBy = z.object({ role: z.enum(roles), orgName: z.string() })

/** What runs or is about to, as home and the report form show it. */
export const posted = words.extend({ id, kind, issuedBy })
export type PostedView = z.infer<typeof posted>

/** One in its whole: what it said before it was corrected, and how it came to its end. */
const announcement = posted.extend({
  state: z.enum(['posted', 'ended', 'withdrawn']),
  postedAt: instant,
  overAt: instant,
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
  /** Oldest first. */
  former: z.array(words.extend({ correctedAt: instant })),
  mayChange: z.boolean(),
})
export type AnnouncementView = z.infer<typeof announcement>

const listAnnouncements = reading(
  'listAnnouncements',
  { compoundId: id, show: z.enum(['running', 'past']), cursor },
  page(announcement).extend({
    compoundName: z.string(),
    /** Of the compound, to choose from. */
    buildings: z.array(z.object({ id, name: z.string() })),
    mayPost: z.boolean(),
    /** How many run or are about to. */
    running: count,
    demo: z.boolean(),
  }),
  ['not-found'],
)

const mostBuildings = 100
const wanted = {
  text: written({ min: 4, max: fieldLimits.note }),
  buildingIds: z.array(id).max(mostBuildings),
  from: instant,
  until: instant,
}
const one = z.object({ announcement })
const whyNotThen = ['not-found', 'unit-elsewhere', 'times-out-of-order', 'announcement-too-long'] as const

const postAnnouncement = writing('postAnnouncement', { compoundId: id, kind, ...wanted }, one, [
  ...whyNotThen,
  'too-many-announcements',
])
const correctAnnouncement = writing('correctAnnouncement', { announcementId: id, ...wanted }, one, [
  ...whyNotThen,
  'wrong-state',
])
const endAnnouncement = writing('endAnnouncement', { announcementId: id }, one, ['not-found', 'wrong-state'])
const withdrawAnnouncement = writing('withdrawAnnouncement', { announcementId: id, reason }, one, [
  'not-found',
  'wrong-state',
])

/** What can be called here. */
export const announcementCalls = {
  listAnnouncements,
  postAnnouncement,
  correctAnnouncement,
  endAnnouncement,
  withdrawAnnouncement,
}
