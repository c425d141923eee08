import type { Actor } from '../kernel/Actor'
import type { DomainRefusal, Instant } from '../kernel/decision'
import type { ActionForm, Filled } from './actionForm'
import { mayAppeal, mayRate } from './afterwards'
import { whyNoAppeal, whyNotDecide, whyNotReview } from './exclusion/reviewers'
import type { Issue, IssueFactKind } from './Issue'
import { isOverdue } from './overdue'
import { openReferral } from './referrals/openReferral'
import { hasJoined } from './reporters'
import { tierAbove } from './tierChain'

/**
 * Who does it: the office where the issue stands, the post it was dispatched to, one of the residents, or whoever looks at
 * what an office asks.
 */
export type Doer = 'office' | 'handler' | 'officeOrHandler' | 'reporter' | 'neighbour' | 'reviewer'

/** What the state graph alone does not say: why it cannot be done now, or null when it can. */
type ExtraRule = (issue: Issue, actor: Actor, now: Instant) => DomainRefusal | null

/** All that is said of one thing that can be done to an issue. */
export interface ActionRow {
  /** The fact that it leaves, whose steps are in `issueGraph`. */
  readonly fact: IssueFactKind
  /** Also the row of the permission table, see `permissions`. */
  readonly doer: Doer
  /** What its form asks, in the order of the call's input. */
  readonly form: ActionForm
  /** Refusals of its own, beside those that each action can meet. */
  readonly refusals: readonly DomainRefusal[]
  readonly rule?: ExtraRule
  /** Takes something away or ends it: the button warns. */
  readonly warns?: true
  /** Answered by a call of its own, which does more or less than append the fact. */
  readonly ownAnswer?: true
}

/** The three questions, each of which may be left out. */
const ratingForm = {
  answered: 'answered',
  solved: 'solved',
  satisfied: 'satisfied',
  comment: 'note',
} as const

/**
 * What can be done to an issue, likeliest first. A row is all that contracts, permissions, answerers and forms need;
 * beside it stand the fact and its steps in `Issue`, the decision in `decisions`, and the words in `copy/issues/actions`:
 * each of them missing is a type error.
 */
export const issueActions = {
  confirmIssue: {
    fact: 'confirmed',
    doer: 'reporter',
    form: ratingForm,
    refusals: ['not-solved'],
  },
  reopenIssue: {
    fact: 'reopened',
    doer: 'reporter',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'cannot-reopen'],
    rule: ({ confirmBy }, _actor, now) => (confirmBy !== null && now <= confirmBy ? null : 'cannot-reopen'),
  },
  appealRejection: {
    fact: 'appealed',
    doer: 'reporter',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'cannot-appeal-rejection'],
    rule: (issue, _actor, now) => (mayAppeal(issue, now) ? null : 'cannot-appeal-rejection'),
  },
  rateIssue: {
    fact: 'rated',
    doer: 'reporter',
    form: ratingForm,
    refusals: ['nothing-rated'],
    rule: (issue, _actor, now) => (mayRate(issue, now) ? null : 'wrong-state'),
  },
  resumeIssue: { fact: 'resumed', doer: 'office', form: {}, refusals: [] },
  acceptIssue: { fact: 'accepted', doer: 'office', form: { note: 'note' }, refusals: [] },
  dispatchIssue: {
    fact: 'dispatched',
    doer: 'office',
    form: { role: 'handlerRole', orgUnitId: 'handlerUnit', note: 'note' },
    refusals: ['unknown-handler'],
  },
  handleIssue: {
    fact: 'handled',
    doer: 'officeOrHandler',
    form: { note: 'reason', evidence: 'evidence' },
    refusals: ['evidence-needed'],
    // 首接负责: somebody must have been named first.
    rule: issue => (issue.firstResponsible && issue.handler === null ? 'wrong-state' : null),
  },
  noteProgress: {
    fact: 'progressNoted',
    doer: 'officeOrHandler',
    form: { note: 'reason', photos: 'photos' },
    refusals: [],
  },
  objectToDispatch: {
    fact: 'dispatchObjected',
    doer: 'handler',
    form: { reason: 'reason' },
    refusals: ['reason-needed'],
    rule: issue => (issue.firstResponsible ? 'wrong-state' : null),
  },
  rejectIssue: {
    fact: 'rejected',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'own-decision'],
    rule: ({ rejection }, actor) =>
      rejection !== null && actor.kind === 'person' && rejection.personId === actor.personId
        ? 'own-decision'
        : null,
    warns: true,
  },
  pauseIssue: {
    fact: 'paused',
    doer: 'office',
    form: { reason: 'reason', until: 'until' },
    refusals: ['reason-needed', 'times-out-of-order', 'pause-too-long'],
    // A pause is no way round a deadline that has passed, and danger does not wait.
    rule: (issue, _actor, now) =>
      issue.urgency === 'danger' || isOverdue(issue, now) ? 'wrong-state' : null,
  },
  mergeIssue: {
    fact: 'merged',
    doer: 'office',
    form: { into: 'caseNumber', reason: 'reason' },
    refusals: ['reason-needed', 'cannot-merge'],
    rule: ({ state }) => (state === 'handled' ? 'wrong-state' : null),
    ownAnswer: true,
  },
  unmergeIssue: {
    fact: 'unmerged',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed'],
  },
  referIssue: {
    fact: 'referred',
    doer: 'office',
    form: { service: 'referralService', sort: 'referralSort', number: 'outsideNumber', note: 'note' },
    refusals: [],
    rule: issue => (openReferral(issue) === null ? null : 'wrong-state'),
  },
  noteReferralAnswer: {
    fact: 'referralAnswered',
    doer: 'office',
    form: { note: 'reason', photos: 'photos' },
    refusals: ['reason-needed'],
    rule: issue => (openReferral(issue) === null ? 'wrong-state' : null),
  },
  takeBackReferral: {
    fact: 'referralTakenBack',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed'],
    rule: issue => (openReferral(issue) === null ? 'wrong-state' : null),
  },
  escalateIssue: {
    fact: 'escalated',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'no-higher-tier'],
    rule: issue => (tierAbove(issue.standing.tier) === null ? 'no-higher-tier' : null),
    warns: true,
  },
  returnIssue: {
    fact: 'returned',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'no-lower-tier', 'same-reason-return'],
    rule: ({ standing: { tier }, branchless }) =>
      tier === 'compound' || (tier === 'community' && branchless) ? 'no-lower-tier' : null,
  },
  withdrawIssue: {
    fact: 'withdrawn',
    doer: 'reporter',
    form: { reason: 'note' },
    refusals: [],
    warns: true,
  },
  appealExclusion: {
    fact: 'exclusionAppealed',
    doer: 'reporter',
    form: { reason: 'reason' },
    refusals: ['reason-needed'],
    rule: (issue, _actor, now) => whyNoAppeal(issue, now),
  },
  askExclusion: {
    fact: 'exclusionAsked',
    doer: 'office',
    form: { code: 'exclusionCode', text: 'reason' },
    refusals: ['reason-needed'],
    rule: ({ exclusion }) => (exclusion === null ? null : 'wrong-state'),
    warns: true,
  },
  reviewExclusion: {
    fact: 'excluded',
    doer: 'reviewer',
    form: { agrees: 'agrees', reason: 'reason' },
    refusals: ['reason-needed', 'second-person-needed'],
    rule: whyNotReview,
  },
  decideExclusion: {
    fact: 'exclusionKept',
    doer: 'reviewer',
    form: { agrees: 'agrees', reason: 'reason' },
    refusals: ['reason-needed', 'second-person-needed', 'own-decision'],
    rule: whyNotDecide,
  },
  supportIssue: {
    fact: 'supported',
    doer: 'neighbour',
    form: {},
    refusals: ['already-supporting'],
    rule: (issue, actor) => (hasJoined(issue, actor) ? 'already-supporting' : null),
    ownAnswer: true,
  },
} as const satisfies Readonly<Record<string, ActionRow>>

export type IssueAction = keyof typeof issueActions
export type FormOf<Name extends IssueAction> = (typeof issueActions)[Name]['form']
export type FilledForm<Name extends IssueAction> = Filled<FormOf<Name>>

/** Those whose whole effect is the fact that the rules append. */
export type AppendingAction = {
  [Name in IssueAction]: (typeof issueActions)[Name] extends { readonly ownAnswer: true } ? never : Name
}[IssueAction]

export const actionNames = Object.keys(issueActions) as readonly IssueAction[]

/** Finds the row of an action, with whatever it leaves unsaid as undefined. */
export const rowOf = (action: IssueAction): ActionRow => issueActions[action]

/** Tells whether an action only appends facts, and so is answered like all others of its kind. */
export const isAppending = (action: IssueAction): action is AppendingAction =>
  rowOf(action).ownAnswer === undefined
