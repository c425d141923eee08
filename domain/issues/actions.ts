import type { DomainRefusal } from '../kernel/decision'
import type { ActionForm, Filled } from './actionForm'
import type { IssueFactKind } from './Issue'

/**
 * Who does it: the office where the issue stands, the post it was dispatched to, one of the residents, whoever looks at
 * what an office asks, or a post that was called to it.
 */
export type Doer = 'office' | 'handler' | 'officeOrHandler' | 'reporter' | 'neighbour' | 'reviewer' | 'called'

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
 * each of them missing is a type error. What the graph does not say of when it can be done stands in `actionRules`.
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
  },
  appealRejection: {
    fact: 'appealed',
    doer: 'reporter',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'cannot-appeal-rejection'],
  },
  rateIssue: {
    fact: 'rated',
    doer: 'reporter',
    form: ratingForm,
    refusals: ['nothing-rated'],
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
    refusals: ['evidence-needed', 'milestones-left'],
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
  },
  rejectIssue: {
    fact: 'rejected',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'own-decision'],
    warns: true,
  },
  pauseIssue: {
    fact: 'paused',
    doer: 'office',
    form: { reason: 'reason', until: 'until' },
    refusals: ['reason-needed', 'times-out-of-order', 'pause-too-long'],
  },
  mergeIssue: {
    fact: 'merged',
    doer: 'office',
    form: { into: 'caseNumber', reason: 'reason' },
    refusals: ['reason-needed', 'cannot-merge'],
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
  },
  noteReferralAnswer: {
    fact: 'referralAnswered',
    doer: 'office',
    form: { note: 'reason', photos: 'photos' },
    refusals: ['reason-needed'],
  },
  takeBackReferral: {
    fact: 'referralTakenBack',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed'],
  },
  reportIn: {
    fact: 'whistleReportedIn',
    doer: 'called',
    form: { note: 'note' },
    refusals: [],
  },
  answerWhistle: {
    fact: 'whistleAnswered',
    doer: 'called',
    form: { note: 'reason', photos: 'photos' },
    refusals: ['reason-needed'],
  },
  gradeWhistle: {
    fact: 'whistleGraded',
    doer: 'called',
    form: { grade: 'satisfied' },
    refusals: ['nothing-rated'],
  },
  closeWhistle: {
    fact: 'whistleClosed',
    doer: 'office',
    form: { whistle: 'whistle', grade: 'satisfied', note: 'note' },
    refusals: [],
  },
  blowWhistle: {
    fact: 'whistled',
    doer: 'office',
    form: { units: 'calledUnits', need: 'reason' },
    refusals: ['reason-needed', 'unknown-handler', 'already-called'],
  },
  reachMilestone: {
    fact: 'milestoneReached',
    doer: 'officeOrHandler',
    form: { note: 'reason', evidence: 'evidence' },
    refusals: ['evidence-needed'],
  },
  superviseIssue: {
    fact: 'supervised',
    doer: 'office',
    form: { text: 'reason', due: 'farDay' },
    refusals: ['reason-needed', 'times-out-of-order'],
  },
  escalateIssue: {
    fact: 'escalated',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'no-higher-tier'],
    warns: true,
  },
  returnIssue: {
    fact: 'returned',
    doer: 'office',
    form: { reason: 'reason' },
    refusals: ['reason-needed', 'no-lower-tier', 'same-reason-return'],
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
  },
  askExclusion: {
    fact: 'exclusionAsked',
    doer: 'office',
    form: { code: 'exclusionCode', text: 'reason' },
    refusals: ['reason-needed'],
    warns: true,
  },
  reviewExclusion: {
    fact: 'excluded',
    doer: 'reviewer',
    form: { agrees: 'agrees', reason: 'reason' },
    refusals: ['reason-needed', 'second-person-needed'],
  },
  decideExclusion: {
    fact: 'exclusionKept',
    doer: 'reviewer',
    form: { agrees: 'agrees', reason: 'reason' },
    refusals: ['reason-needed', 'second-person-needed', 'own-decision'],
  },
  askRedaction: {
    fact: 'redactionAsked',
    doer: 'office',
    form: { entry: 'entry', reason: 'reason' },
    refusals: ['reason-needed', 'unknown-entry'],
    warns: true,
  },
  reviewRedaction: {
    fact: 'redacted',
    doer: 'reviewer',
    form: { agrees: 'agrees', reason: 'reason' },
    refusals: ['reason-needed', 'second-person-needed'],
  },
  supportIssue: {
    fact: 'supported',
    doer: 'neighbour',
    form: {},
    refusals: ['already-supporting'],
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
