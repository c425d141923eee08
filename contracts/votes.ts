import { conveningGrounds } from '#domain/votes/convening'
import { matterIds } from '#domain/votes/matters'
import { objectionOutcomes, objectionReasons, objectionStates } from '#domain/votes/objections/Objection'
import { choices, rulePresets, voteSorts, voteStages } from '#domain/votes/Vote'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from './kernel/contract'
import { area, count, cursor, id, instant, line, page, reason, weight } from './kernel/fields'
import { fieldLimits, mostObjectedHomes } from './kernel/limits'
import { written } from './kernel/written'
import { z } from './kernel/zod'

/** On what ground the owners are called together. */
const convening = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('ownersCommittee') }),
  z.strictObject({
    ground: z.literal('ownersDemand'),
    heads: count,
    record: written({ min: 2, max: fieldLimits.line }),
    guidance: written({ min: 2, max: fieldLimits.line }).nullable(),
  }),
  z.strictObject({
    ground: z.literal('residentsCommittee'),
    guidance: written({ min: 2, max: fieldLimits.line }),
  }),
])

const threshold = z.object({ numerator: count, denominator: count, reachedByEqual: z.boolean() })
const outcome = z.enum(['passed', 'notPassed', 'quorumShort'])

export const voteRule = z.object({
  preset: z.enum(rulePresets),
  sort: z.enum(voteSorts),
  source: z.string(),
  inForceSince: z.string(),
  quorum: z.object({ heads: threshold, area: threshold.nullable() }).nullable(),
  consent: z.object({ heads: threshold, area: threshold.nullable() }),
  noticeDays: count,
  objectionDays: count,
  secrecy: z.enum(['open', 'secret']),
})

export const voteSummary = z.object({
  id,
  compoundId: id,
  compoundName: z.string(),
  title: z.string(),
  sort: z.enum(voteSorts),
  stage: z.enum(voteStages),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** The caller holds no right here, holds one not cast (once the vote is over: not used), or has cast all. */
  myBallot: z.enum(['none', 'waiting', 'cast']),
  /** Of the frozen electorate; null before opening. */
  turnout: z.object({ participating: weight, electorate: weight }).nullable(),
  outcome: outcome.nullable(),
  updatedAt: instant,
})
export type VoteSummary = z.infer<typeof voteSummary>

const check = z.object({
  of: z.enum(['quorum', 'consent']),
  measure: z.enum(['heads', 'area']),
  have: count,
  base: count,
  threshold,
  met: z.boolean(),
  missing: count,
})
export type CheckView = z.infer<typeof check>

export const voteResult = z.object({
  electorate: weight,
  participating: weight,
  rule: voteRule,
  questions: z.array(
    z.object({
      questionId: id,
      tally: z.object({ agree: weight, against: weight, abstain: weight }),
      checks: z.array(check),
      outcome,
    }),
  ),
  countedAt: instant,
})
export type ResultView = z.infer<typeof voteResult>

/** A voting right of the caller, and what became of it. */
const myRight = z.object({
  rightId: id,
  label: z.string(),
  units: z.array(z.object({ label: z.string(), area })),
  area,
  ballot: z
    .object({
      receipt: z.string(),
      salt: z.string(),
      receivedAt: instant,
      answers: z.array(z.object({ questionId: id, choice: z.enum(choices) })),
      /** Cast by the caller, or by another who shares the right. */
      byMe: z.boolean(),
    })
    .nullable(),
  /** Whom the caller acts for in it, masked; null where they vote in their own name. */
  asProxyFor: z.string().nullable(),
})
export type MyRight = z.infer<typeof myRight>

const voteComment = z.object({
  id,
  name: z.string(),
  role: z.enum(roles).nullable(),
  text: z.string(),
  at: instant,
  mine: z.boolean(),
})
export type VoteComment = z.infer<typeof voteComment>

/** An objection to a result, as one person sees it: nobody sees a choice by it. */
const objection = z.object({
  id,
  reason: z.enum(objectionReasons),
  /** Null for others where it points at somebody. */
  text: z.string().nullable(),
  /** Homes that it names; for those it concerns and the offices that look into it. */
  homes: z.array(z.string()),
  homesCount: count,
  /** Masked, but one's own and for the office that has to answer. */
  objectorName: z.string(),
  mine: z.boolean(),
  state: z.enum(objectionStates),
  at: instant,
  /** Who has it, or has answered it last. */
  officeName: z.string(),
  officeRole: z.enum(roles),
  answerBy: instant.nullable(),
  answers: z.array(
    z.object({
      outcome: z.enum(objectionOutcomes),
      text: z.string().nullable(),
      homes: z.array(z.string()),
      homesCount: count,
      at: instant,
      orgName: z.string(),
      role: z.enum(roles).nullable(),
    }),
  ),
  passUpBy: instant.nullable(),
  /** That the vote falls, as the first of two has said. */
  annulment: z
    .object({
      reason: z.string().nullable(),
      orgName: z.string(),
      role: z.enum(roles).nullable(),
      at: instant,
    })
    .nullable(),
  mayWithdraw: z.boolean(),
  mayPassUp: z.boolean(),
  mayAnswer: z.boolean(),
  mayAskAnnulment: z.boolean(),
  /** The second word is the caller's. */
  maySecond: z.boolean(),
})
export type ObjectionView = z.infer<typeof objection>

const voteDetail = voteSummary.extend({
  body: z.string(),
  effect: z.string(),
  proposedBy: z.object({ name: z.string(), role: z.enum(roles).nullable(), orgName: z.string().nullable() }),
  proposedAt: instant,
  rule: voteRule,
  /** What it is about; null of what was proposed before that was chosen. */
  matter: z
    .object({ id: z.enum(matterIds), article: z.string().nullable(), law: z.string().nullable() })
    .nullable(),
  convened: z
    .object({
      ground: z.enum(conveningGrounds),
      heads: count.nullable(),
      ofHeads: count.nullable(),
      record: z.string().nullable(),
      guidance: z.string().nullable(),
    })
    .nullable(),
  questions: z.array(z.object({ id, text: z.string() })),
  extended: z.boolean(),
  /** While it cannot open: of how many groups of owners it was undecided whether they are one. */
  openingWaits: count.nullable(),
  myRights: z.array(myRight),
  result: voteResult.nullable(),
  /** Of the record of the result; null where none is published. */
  root: z.string().nullable(),
  objectionsUntil: instant.nullable(),
  /** Those that wait for an answer first, then the latest. */
  objections: z.array(objection),
  objectionsCount: count,
  mayObject: z.boolean(),
  timeline: z.array(z.object({ kind: z.string(), at: instant, text: z.string().nullable() })),
  /** The caller may prolong it (once, quorum short). */
  mayExtend: z.boolean(),
  demo: z.boolean(),
})
export type VoteDetail = z.infer<typeof voteDetail>

const listVotes = reading(
  'listVotes',
  { compoundId: id, show: z.enum(['toVote', 'discussing', 'decided']), cursor },
  page(voteSummary),
  ['not-found'],
)
const getVote = reading('getVote', { voteId: id }, voteDetail, ['not-found'])

/** The record by which a counted vote is counted again; which of its lines it has follows from its secrecy. */
const getVoteRecord = reading(
  'getVoteRecord',
  { voteId: id },
  z.object({
    voteId: id,
    title: z.string(),
    /** As it stands in the notice of the result; null where none is published. */
    root: z.string().nullable(),
    /** Why there is none: fewer than `count` take part, or totals would tell the choices of `count`. */
    withheld: z.object({ why: z.enum(['tooFewTakePart', 'singlesOut']), count }).nullable(),
    /** Null until it lies in storage; the link works for two hours. */
    file: z.object({ url: z.string(), bytes: count }).nullable(),
    demo: z.boolean(),
  }),
  ['not-found', 'wrong-state'],
)

export const proposeVote = writing(
  'proposeVote',
  {
    compoundId: id,
    matter: z.enum(matterIds),
    preset: z.enum(rulePresets),
    /** Asked of what the owners decide by law. */
    convening: convening.nullable(),
    title: line,
    body: written({ min: 10, max: fieldLimits.body }),
    effect: written({ min: 4, max: 200 }),
    questions: z
      .array(written({ min: 4, max: 200 }))
      .min(1)
      .max(5),
    opensAt: instant,
    closesAt: instant,
  },
  z.object({ vote: voteDetail }),
  [
    ...['not-found', 'weaker-than-law', 'may-not-convene', 'demand-too-small', 'heads-undecided'],
    ...['notice-too-short', 'times-out-of-order'],
  ] as const,
)
const extendVote = writing(
  'extendVote',
  { voteId: id, closesAt: instant, reason },
  z.object({ vote: voteDetail }),
  ['not-found', 'reason-needed', 'cannot-extend', 'times-out-of-order', 'clock-wrong'],
)

const castBallot = writing(
  'castBallot',
  {
    voteId: id,
    rightId: id,
    answers: z
      .array(z.strictObject({ questionId: id, choice: z.enum(choices) }))
      .min(1)
      .max(20),
  },
  z.object({ receipt: z.string(), salt: z.string(), receivedAt: instant }),
  [
    'not-found',
    'vote-not-open',
    'vote-closed',
    'no-voting-right',
    'already-voted',
    'invalid-choice',
    'clock-wrong',
  ],
)

/** A home as people write it: 3栋1203. */
const home = written({ min: 1, max: fieldLimits.line })
const aboutObjection = { voteId: id, objectionId: id }
const changedVote = z.object({ vote: voteDetail })
const ofOffice = ['not-found', 'wrong-state', 'own-request', 'reason-needed'] as const

const objectToVote = writing(
  'objectToVote',
  {
    voteId: id,
    reason: z.enum(objectionReasons),
    text: reason,
    /** Whose voting right it is about, where it is about one. */
    homes: z.array(home).max(mostObjectedHomes),
  },
  changedVote,
  ['not-found', 'no-voting-right', 'cannot-object', 'reason-needed', 'unit-elsewhere', 'clock-wrong'],
)
const withdrawObjection = writing('withdrawObjection', aboutObjection, changedVote, [
  'not-found',
  'wrong-state',
])
/** Whoever objected asks the office above to look into what was answered. */
const passUpObjection = writing('passUpObjection', aboutObjection, changedVote, ['not-found', 'wrong-state'])
const answerObjection = writing(
  'answerObjection',
  {
    ...aboutObjection,
    text: reason,
    /** Of one without effect: whose rights are left out. */
    answer: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('notFounded') }),
      z.strictObject({
        outcome: z.literal('withoutEffect'),
        homes: z.array(home).min(1).max(mostObjectedHomes),
      }),
    ]),
  },
  changedVote,
  [...ofOffice, 'unit-elsewhere', 'outcome-may-change'],
)
/** Of two people of two bodies the first asks for it; with the second the vote falls. */
const annulVote = writing('annulVote', { ...aboutObjection, reason }, changedVote, [
  ...ofOffice,
  'second-person-needed',
])
/** The second finds that it does not fall. */
const keepVote = writing('keepVote', { ...aboutObjection, reason }, changedVote, [
  ...ofOffice,
  'second-person-needed',
])
/** Votes with an objection that an office has to answer, longest waiting first. */
const listObjections = reading(
  'listObjections',
  { orgUnitId: id, cursor },
  page(voteSummary).extend({ orgName: z.string() }),
  ['not-found'],
)

const listComments = reading('listComments', { voteId: id, cursor }, page(voteComment), ['not-found'])
const comment = writing(
  'comment',
  { voteId: id, text: written({ min: 1, max: fieldLimits.note }) },
  z.object({ comment: voteComment }),
  ['not-found', 'wrong-state'],
)

/** What can be called here. */
export const voteCalls = {
  listVotes,
  getVote,
  getVoteRecord,
  proposeVote,
  extendVote,
  listComments,
  comment,
  castBallot,
  objectToVote,
  withdrawObjection,
  passUpObjection,
  answerObjection,
  annulVote,
  keepVote,
  listObjections,
}
