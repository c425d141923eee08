import { categories, tiers, urgencies } from '#domain/issues/categories'
import { issueStates } from '#domain/issues/Issue'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from './kernel/contract'
import { count, cursor, id, instant, note, page, photos, reason, text } from './kernel/fields'
import { queues } from './kernel/vocabulary'
import { written } from './kernel/written'
import { z } from './kernel/zod'

const deadlines = z.object({ respondBy: instant.nullable(), resolveBy: instant.nullable() })
const handler = z.object({ role: z.enum(roles), orgUnitId: id, orgName: z.string() })
const place = z.object({
  buildingId: id.nullable(),
  detail: written().max(60),
  plan: z.object({ x: z.number().min(0).max(1000), y: z.number().min(0).max(1000) }).nullable(),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
})

/** What a person can do to an issue next; a button each. */
export const issueActions = [
  'acceptIssue',
  'rejectIssue',
  'dispatchIssue',
  'objectToDispatch',
  'noteProgress',
  'pauseIssue',
  'resumeIssue',
  'handleIssue',
  'escalateIssue',
  'returnIssue',
  'confirmIssue',
  'reopenIssue',
  'withdrawIssue',
  'supportIssue',
] as const
export type IssueAction = (typeof issueActions)[number]

export const issueSummary = z.object({
  id,
  number: z.string(),
  compoundId: id,
  compoundName: z.string(),
  category: z.enum(categories),
  urgency: z.enum(urgencies),
  /** The first 60 characters. */
  excerpt: z.string(),
  /** 3栋 · 2单元电梯 */
  placeLabel: z.string(),
  state: z.enum(issueStates),
  closedHow: z.enum(['confirmed', 'unconfirmed']).nullable(),
  tier: z.enum(tiers),
  paused: z.boolean(),
  deadlines,
  /** Who must act now. */
  holder: z.object({ role: z.enum(roles).nullable(), orgName: z.string() }),
  thumbnail: z.string().nullable(),
  supporters: count,
  mine: z.boolean(),
  raisedAt: instant,
  updatedAt: instant,
})
export type IssueSummary = z.infer<typeof issueSummary>

/** One line of the timeline: who did what when. Fields that a kind does not have are absent. */
const timelineEntry = z.object({
  kind: z.string(),
  at: instant,
  by: z.object({ name: z.string(), role: z.enum(roles).nullable(), orgName: z.string().nullable() }),
  text: z.string().nullable(),
  photos: z.array(z.string()),
  tier: z.enum(tiers).nullable(),
  cause: z.enum(['clock', 'handler', 'objections', 'appeal']).nullable(),
  handler: handler.nullable(),
  until: instant.nullable(),
  rating: z.int().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const issueDetail = issueSummary.omit({ thumbnail: true }).extend({
  text: z.string(),
  photos: z.array(z.string()),
  place: place.extend({ buildingName: z.string().nullable() }),
  /** Masked, or null for everybody else where the reporter is anonymous. */
  reporterName: z.string().nullable(),
  /** The reporter is anonymous, and the caller may ask for the name with `revealReporter`. */
  mayReveal: z.boolean(),
  standing: z.object({ tier: z.enum(tiers), orgName: z.string(), standIn: z.boolean() }),
  handler: handler.nullable(),
  climbed: z.array(z.enum(tiers)),
  pause: z.object({ reason: z.string(), until: instant }).nullable(),
  confirmBy: instant.nullable(),
  rating: z.int().min(1).max(5).nullable(),
  timeline: z.array(timelineEntry),
  /** What the caller can do next, most likely first. */
  nextActions: z.array(z.enum(issueActions)),
  /** To whom it can be dispatched from here; empty unless the caller may. */
  handlers: z.array(handler),
  demo: z.boolean(),
})
export type IssueDetail = z.infer<typeof issueDetail>

const changed = z.object({ issue: issueDetail })
/** What a change of an issue can meet in any case; `not-permitted` for the resident's own calls besides. */
const refusals = ['not-found', 'wrong-state'] as const
const refusalsOfReporter = [...refusals, 'not-permitted'] as const

export const raiseIssue = writing(
  'raiseIssue',
  {
    compoundId: id,
    category: z.enum(categories),
    urgency: z.enum(urgencies),
    text,
    photos,
    place,
    anonymous: z.boolean(),
  },
  changed,
  ['not-found', 'unsafe-content', 'file-not-yours'],
)
/** Open issues of the same category nearby, to be offered before sending. */
export const similarIssues = reading(
  'similarIssues',
  { compoundId: id, category: z.enum(categories), buildingId: id.nullable() },
  z.object({ rows: z.array(issueSummary) }),
  ['not-found'],
)
export const supportIssue = writing('supportIssue', { issueId: id }, changed, [
  ...refusals,
  'already-supporting',
])

export const listIssues = reading(
  'listIssues',
  {
    compoundId: id,
    show: z.enum(['mine', 'open', 'closed', 'all']),
    cursor,
  },
  page(issueSummary),
  ['not-found'],
)
export const getIssue = reading('getIssue', { issueId: id }, issueDetail, ['not-found'])

export const acceptIssue = writing('acceptIssue', { issueId: id, note }, changed, refusals)
export const rejectIssue = writing('rejectIssue', { issueId: id, reason }, changed, [
  ...refusals,
  'reason-needed',
])
export const dispatchIssue = writing(
  'dispatchIssue',
  { issueId: id, role: z.enum(roles), orgUnitId: id, note },
  changed,
  [...refusals, 'unknown-handler'],
)
export const objectToDispatch = writing('objectToDispatch', { issueId: id, reason }, changed, [
  ...refusals,
  'reason-needed',
])
export const noteProgress = writing('noteProgress', { issueId: id, note: reason, photos }, changed, [
  ...refusals,
  'file-not-yours',
  'unsafe-content',
])
export const pauseIssue = writing('pauseIssue', { issueId: id, reason, until: instant }, changed, [
  ...refusals,
  'reason-needed',
  'times-out-of-order',
  'pause-too-long',
])
export const resumeIssue = writing('resumeIssue', { issueId: id }, changed, refusals)
export const handleIssue = writing('handleIssue', { issueId: id, note: reason, evidence: photos }, changed, [
  ...refusals,
  'evidence-needed',
  'file-not-yours',
  'unsafe-content',
])
export const escalateIssue = writing('escalateIssue', { issueId: id, reason }, changed, [
  ...refusals,
  'reason-needed',
  'no-higher-tier',
])
export const returnIssue = writing('returnIssue', { issueId: id, reason }, changed, [
  ...refusals,
  'reason-needed',
  'no-lower-tier',
  'same-reason-return',
])
export const confirmIssue = writing(
  'confirmIssue',
  { issueId: id, rating: z.int().min(1).max(5), comment: note },
  changed,
  [...refusalsOfReporter, 'unsafe-content'],
)
export const reopenIssue = writing('reopenIssue', { issueId: id, reason }, changed, [
  ...refusalsOfReporter,
  'reason-needed',
  'cannot-reopen',
])
export const withdrawIssue = writing(
  'withdrawIssue',
  { issueId: id, reason: note },
  changed,
  refusalsOfReporter,
)

/** The queues of one post, due soonest first. */
export const workbench = reading(
  'workbench',
  { orgUnitId: id, queue: z.enum(queues), cursor },
  z.object({
    orgName: z.string(),
    counts: z.record(z.enum(queues), count),
    rows: z.array(issueSummary.extend({ likelyAction: z.enum(issueActions).nullable() })),
    next: cursor,
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type Workbench = z.infer<typeof workbench.output>

/** What can be called here. */
export const issueCalls = {
  raiseIssue,
  similarIssues,
  supportIssue,
  listIssues,
  getIssue,
  acceptIssue,
  rejectIssue,
  dispatchIssue,
  objectToDispatch,
  noteProgress,
  pauseIssue,
  resumeIssue,
  handleIssue,
  escalateIssue,
  returnIssue,
  confirmIssue,
  reopenIssue,
  withdrawIssue,
  workbench,
}
