import type { Instant } from '../kernel/decision'
import type { Person } from '../organisation/Person'
import { capacityFor, isResidents } from './capacityFor'
import { actionNames, type IssueAction } from './actions'
import type { Issue } from './Issue'

/** With somebody on it already, it is likelier done than sent elsewhere. */
const onceDispatched: readonly IssueAction[] = [
  ...actionNames.filter(action => action !== 'dispatchIssue'),
  'dispatchIssue',
]

/**
 * Lists what `person` can do to an issue now, likeliest first: exactly what the rules would not refuse for role or
 * state.
 */
export const nextActions = (issue: Issue, person: Person, now: Instant): readonly IssueAction[] =>
  (issue.handler === null ? actionNames : onceDispatched).filter(
    action => capacityFor(issue, person, action, now) !== null,
  )

/** Picks the one thing that a post holder would do next (the button in the row of a workbench), or null. */
export const likelyAction = (issue: Issue, person: Person, now: Instant): IssueAction | null =>
  nextActions(issue, person, now).find(action => !isResidents(action)) ?? null
