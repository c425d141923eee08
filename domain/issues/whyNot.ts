import type { DomainRefusal, Instant } from '../kernel/decision'
import type { Action } from '../organisation/permissions'
import type { Actor } from '../kernel/Actor'
import type { Issue, IssueFactKind } from './Issue'
import { isHandler, isOffice } from './offices'
import { mayFollow } from './stateGraph'
import { tierAbove } from './tierChain'

/** What can be done to an issue, and the fact that each leaves. */
export const factOfAction = {
  acceptIssue: 'accepted',
  rejectIssue: 'rejected',
  dispatchIssue: 'dispatched',
  objectToDispatch: 'dispatchObjected',
  noteProgress: 'progressNoted',
  pauseIssue: 'paused',
  resumeIssue: 'resumed',
  handleIssue: 'handled',
  escalateIssue: 'escalated',
  returnIssue: 'returned',
  confirmIssue: 'confirmed',
  reopenIssue: 'reopened',
  withdrawIssue: 'withdrawn',
  supportIssue: 'supported',
} as const satisfies Partial<Record<Action, IssueFactKind>>

export type IssueAction = keyof typeof factOfAction

export type Doer = 'office' | 'handler' | 'officeOrHandler' | 'reporter' | 'neighbour'

/** Who does it: the office where the issue stands, the post it was dispatched to, or one of the residents. */
export const doerOf: Readonly<Record<IssueAction, Doer>> = {
  acceptIssue: 'office',
  rejectIssue: 'office',
  dispatchIssue: 'office',
  objectToDispatch: 'handler',
  noteProgress: 'officeOrHandler',
  pauseIssue: 'office',
  resumeIssue: 'office',
  handleIssue: 'officeOrHandler',
  escalateIssue: 'office',
  returnIssue: 'office',
  confirmIssue: 'reporter',
  reopenIssue: 'reporter',
  withdrawIssue: 'reporter',
  supportIssue: 'neighbour',
}

const isReporter = (issue: Issue, actor: Actor): boolean =>
  actor.kind === 'person' && actor.personId === issue.reporter.personId

const isDoer = (issue: Issue, doer: Doer, actor: Actor): boolean => {
  switch (doer) {
    case 'office':
      return isOffice(issue, actor)
    case 'handler':
      return isHandler(issue, actor)
    case 'officeOrHandler':
      return isOffice(issue, actor) || isHandler(issue, actor)
    case 'reporter':
      return isReporter(issue, actor)
    case 'neighbour':
      return actor.kind === 'person'
  }
}

/** Only what has been accepted can be paused, so of the two deadlines the second alone may have passed. */
const isOverdue = ({ deadlines: { resolveBy } }: Issue, now: Instant): boolean =>
  resolveBy !== null && resolveBy < now

const hasJoined = (issue: Issue, actor: Actor): boolean =>
  isReporter(issue, actor) ||
  (actor.kind === 'person' && issue.supporters.some(one => one.personId === actor.personId))

/** What the state graph alone does not say. */
const objection = (issue: Issue, action: IssueAction, actor: Actor, now: Instant): DomainRefusal | null => {
  switch (action) {
    case 'objectToDispatch':
      return issue.firstResponsible ? 'wrong-state' : null
    case 'handleIssue':
      // 首接负责: somebody must have been named first.
      return issue.firstResponsible && issue.handler === null ? 'wrong-state' : null
    case 'pauseIssue':
      // A pause is no way round a deadline that has passed, and danger does not wait.
      return issue.urgency === 'danger' || isOverdue(issue, now) ? 'wrong-state' : null
    case 'escalateIssue':
      return tierAbove(issue.standing.tier) === null ? 'no-higher-tier' : null
    case 'returnIssue':
      return issue.standing.tier === 'compound' || (issue.standing.tier === 'community' && issue.branchless)
        ? 'no-lower-tier'
        : null
    case 'reopenIssue':
      return issue.confirmBy !== null && now <= issue.confirmBy ? null : 'cannot-reopen'
    case 'supportIssue':
      return hasJoined(issue, actor) ? 'already-supporting' : null
    case 'acceptIssue':
    case 'rejectIssue':
    case 'dispatchIssue':
    case 'noteProgress':
    case 'resumeIssue':
    case 'confirmIssue':
    case 'withdrawIssue':
      return null
  }
}

/** Why `actor` cannot do `action` now, whatever else the command says; null when they can. */
export const whyNot = (
  issue: Issue,
  action: IssueAction,
  actor: Actor,
  now: Instant,
): DomainRefusal | null => {
  if (!isDoer(issue, doerOf[action], actor)) return 'not-permitted'
  if (!mayFollow(issue, factOfAction[action])) return 'wrong-state'
  return objection(issue, action, actor, now)
}
