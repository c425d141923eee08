import { fieldAsked, fieldsOf, type FieldKind, type FieldValues } from '#domain/issues/actionForm'
import { actionNames, rowOf, type ActionRow, type FormOf, type IssueAction } from '#domain/issues/actions'
import { categories, tiers, urgencies } from '#domain/issues/categories'
import { exclusionCodes, exclusionStates } from '#domain/issues/exclusion/facts'
import { issueStates } from '#domain/issues/Issue'
import { solvedDegrees } from '#domain/issues/rating'
import { referralServices, referralSorts } from '#domain/issues/referrals/sorts'
import { whistleSteps } from '#domain/issues/whistles/facts'
import { roles } from '#domain/kernel/roles'
import { posted } from './announcements'
import { routingCalls } from './issues/routing'
import { reading, writing } from './kernel/contract'
import { count, cursor, id, instant, note, page, photos, reason, text } from './kernel/fields'
import { photoRefusals, type RefusalKind } from './kernel/refusals'
import { queues } from './kernel/vocabulary'
import { written } from './kernel/written'
import { z } from './kernel/zod'

const deadlines = z.object({ respondBy: instant.nullable(), resolveBy: instant.nullable() })
const handler = z.object({ role: z.enum(roles), orgUnitId: id, orgName: z.string() })
const mergedOne = z.object({ id, number: z.string() })
const rating = z.object({
  answered: z.boolean().nullable(),
  solved: z.enum(solvedDegrees).nullable(),
  satisfied: z.int().min(1).max(5).nullable(),
})
const place = z.object({
  buildingId: id.nullable(),
  detail: written({ max: 60 }),
  plan: z.object({ x: z.number().min(0).max(1000), y: z.number().min(0).max(1000) }).nullable(),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
})

export type { IssueAction }

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
  /** From when each deadline is near. */
  soon: deadlines,
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
  /** Its number among the facts of the case, by which it is spoken of; null for who joined. */
  entry: count.nullable(),
  /** Its words and photos were taken from view. */
  redacted: z.boolean(),
  rating: rating.nullable(),
  /** The number of the other of two merged issues. */
  other: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const issueDetail = issueSummary.omit({ thumbnail: true }).extend({
  text: z.string(),
  photos: z.array(z.string()),
  /** `far`: on the map it is so far from the compound that somebody should look again. */
  place: place.extend({ buildingName: z.string().nullable(), far: z.boolean() }),
  /** Masked, or null for everybody else where the reporter is anonymous. */
  reporterName: z.string().nullable(),
  /** The reporter is anonymous, and the caller may ask for the name with `revealReporter`. */
  mayReveal: z.boolean(),
  standing: z.object({ tier: z.enum(tiers), orgName: z.string(), standIn: z.boolean() }),
  handler: handler.nullable(),
  climbed: z.array(z.enum(tiers)),
  pause: z.object({ reason: z.string(), until: instant }).nullable(),
  /** The issue that goes on for this one too; null where none does. */
  mergedInto: mergedOne.nullable(),
  /** Issues for which this one goes on. */
  absorbed: z.array(mergedOne),
  confirmBy: instant.nullable(),
  /** Units that were called; grades are of units and calls, never of people, and null for neighbours. */
  whistles: z.array(
    z.object({
      id,
      unit: z.string(),
      role: z.enum(roles),
      step: z.enum(whistleSteps).nullable(),
      due: instant.nullable(),
      late: z.array(z.enum(whistleSteps)),
      answerGrade: z.int().nullable(),
      callGrade: z.int().nullable(),
    }),
  ),
  /** To whom a whistle can be blown from here; empty unless the caller may. */
  callable: z.array(handler),
  /** What the district has agreed for which day. */
  milestones: z.array(z.object({ text: z.string(), due: instant, reachedAt: instant.nullable() })),
  /** Handed over to the government, under its own number. */
  referral: z
    .object({
      service: z.enum(referralServices),
      sort: z.enum(referralSorts),
      number: z.string(),
      answerBy: instant,
      answeredAt: instant.nullable(),
    })
    .nullable(),
  /** That it is left out of the rates, or asked to be; null for neighbours. */
  exclusion: z
    .object({
      code: z.enum(exclusionCodes),
      text: z.string(),
      state: z.enum(exclusionStates),
      appealBy: instant.nullable(),
    })
    .nullable(),
  /** Until when its reporter may appeal against the rejection; null for others. */
  appealBy: instant.nullable(),
  rating: rating.nullable(),
  timeline: z.array(timelineEntry),
  /** What the caller can do next, most likely first. */
  nextActions: z.array(z.enum(actionNames)),
  /** To whom it can be dispatched from here; empty unless the caller may. */
  /** The jurisdiction next to ours to which the table hands such a case; null where one of ours does it. */
  neighbour: z.string().nullable(),
  handlers: z.array(handler),
  demo: z.boolean(),
})
export type IssueDetail = z.infer<typeof issueDetail>

const changed = z.object({ issue: issueDetail })
/** What a change of an issue can meet in any case; `not-permitted` for the resident's own calls besides. */
const refusals = ['not-found', 'wrong-state'] as const

const raiseIssue = writing(
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
  z.object({
    issue: issueDetail,
    /** It was one of danger, and belongs to a case that the caller has raised moments ago. */
    added: z.boolean(),
  }),
  ['not-found', ...photoRefusals],
)
/** Open issues of the same category nearby, to be offered before sending. */
const similarIssues = reading(
  'similarIssues',
  { compoundId: id, category: z.enum(categories), buildingId: id.nullable() },
  z.object({
    /** What runs there and may be why: then nothing has to be reported. */
    announcements: z.array(posted),
    rows: z.array(issueSummary),
  }),
  ['not-found'],
)
const listIssues = reading(
  'listIssues',
  {
    compoundId: id,
    show: z.enum(['mine', 'open', 'closed', 'all']),
    cursor,
  },
  page(issueSummary),
  ['not-found'],
)
const getIssue = reading('getIssue', { issueId: id }, issueDetail, ['not-found'])

/** The schema of each kind of field that an action's form can ask. */
const fieldSchemas = {
  calledUnits: z
    .array(z.object({ role: z.enum(roles), orgUnitId: id }))
    .min(1)
    .max(12),
  whistle: id,
  farDay: instant,
  entry: count,
  referralService: z.enum(referralServices),
  referralSort: z.enum(referralSorts),
  outsideNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{4,32}$/),
  exclusionCode: z.enum(exclusionCodes),
  agrees: z.boolean(),
  caseNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^ZK-\d{6}-[2-9A-HJ-NP-Z]{4}$/),
  note,
  reason,
  photos,
  evidence: photos,
  handlerRole: z.enum(roles),
  handlerUnit: id,
  until: instant,
  ...rating.shape,
} as const satisfies { readonly [Kind in FieldKind]: z.ZodType<FieldValues[Kind], FieldValues[Kind]> }

type FormShape<Name extends IssueAction> = {
  -readonly [Field in keyof FormOf<Name>]: FormOf<Name>[Field] extends FieldKind
    ? (typeof fieldSchemas)[FormOf<Name>[Field]]
    : never
}

/**
 * Beside what the rules refuse: whoever is not the reporter, where the permission table lets everybody through; and what
 * the edge does with photos.
 */
const refusalsAround = ({ doer, form }: ActionRow): readonly RefusalKind[] => [
  ...(doer === 'reporter' ? (['not-permitted'] as const) : []),
  ...(fieldAsked(form, 'photos', 'evidence') === undefined ? [] : photoRefusals),
]

const changing = <Name extends IssueAction>(name: Name) => {
  const row = rowOf(name)
  const shape = Object.fromEntries(
    fieldsOf(row.form).map(([field, kind]) => [field, fieldSchemas[kind]]),
  ) as FormShape<Name>
  return writing(name, { issueId: id, ...shape }, changed, [
    ...refusals,
    ...row.refusals,
    ...refusalsAround(row),
  ])
}

/** A contract for everything that can be done to an issue, made of its row in `domain/issues/actions`. */
const issueChanges = Object.fromEntries(actionNames.map(name => [name, changing(name)])) as {
  readonly [Name in IssueAction]: ReturnType<typeof changing<Name>>
}

/** The queues of one post, due soonest first. */
const workbench = reading(
  'workbench',
  { orgUnitId: id, queue: z.enum(queues), cursor },
  z.object({
    orgName: z.string(),
    counts: z.record(z.enum(queues), count),
    rows: z.array(issueSummary.extend({ likelyAction: z.enum(actionNames).nullable() })),
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
  listIssues,
  getIssue,
  ...issueChanges,
  workbench,
  ...routingCalls,
}
