import type { Actor } from '../kernel/Actor'
import type { DomainRefusal, Instant } from '../kernel/decision'
import { isReviewer } from './exclusion/reviewers'
import { actionRules } from './actionRules'
import { rowOf, type Doer, type IssueAction } from './actions'
import type { Issue } from './Issue'
import { isHandler, isOffice } from './offices'
import { isReporter } from './reporters'
import { whistleOf } from './whistles/called'
import { mayFollow } from './stateGraph'

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
    case 'called':
      return whistleOf(issue, actor) !== null
    case 'reviewer':
      return isReviewer(issue, actor)
    case 'neighbour':
      return actor.kind === 'person'
  }
}

/** Tells why `actor` cannot do `action` now, whatever else the command says; null when they can. */
export const whyNot = (
  issue: Issue,
  action: IssueAction,
  actor: Actor,
  now: Instant,
): DomainRefusal | null => {
  const { doer, fact } = rowOf(action)
  const rule = actionRules[action]
  if (!isDoer(issue, doer, actor)) return 'not-permitted'
  if (!mayFollow(issue, fact)) return 'wrong-state'
  return rule === undefined ? null : rule(issue, actor, now)
}
