import type { Instant } from '../kernel/decision'
import type { Person } from '../organisation/Person'
import { capacityFor } from './capacityFor'
import type { Issue } from './Issue'
import { doerOf, type IssueAction } from './whyNot'

/** Likeliest first; what cannot be done in a state is left out, so that one order serves all. */
const byLikelihood: readonly IssueAction[] = [
  'confirmIssue',
  'reopenIssue',
  'resumeIssue',
  'acceptIssue',
  'dispatchIssue',
  'handleIssue',
  'noteProgress',
  'objectToDispatch',
  'rejectIssue',
  'pauseIssue',
  'escalateIssue',
  'returnIssue',
  'withdrawIssue',
  'supportIssue',
]

/** With somebody on it already, it is likelier done than sent elsewhere. */
const onceDispatched: readonly IssueAction[] = [
  ...byLikelihood.filter(action => action !== 'dispatchIssue'),
  'dispatchIssue',
]

/** What `person` can do to an issue now, likeliest first: exactly what the rules would not refuse for role or state. */
export const nextActions = (issue: Issue, person: Person, now: Instant): readonly IssueAction[] =>
  (issue.handler === null ? byLikelihood : onceDispatched).filter(
    action => capacityFor(issue, person, action, now) !== null,
  )

/** The one thing that a post holder would do next (the button in the row of a workbench), or null. */
export const likelyAction = (issue: Issue, person: Person, now: Instant): IssueAction | null =>
  nextActions(issue, person, now).find(
    action => doerOf[action] !== 'reporter' && doerOf[action] !== 'neighbour',
  ) ?? null
