import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'
import { actionNames, issueActions, type Doer, type IssueAction } from './actions'

/** By who does it: an office works through its whole bench, a neighbour reads along. */
const mostOfDoer: Readonly<Record<Doer, number>> = {
  office: 500,
  handler: 500,
  officeOrHandler: 500,
  reporter: 100,
  neighbour: 100,
  reviewer: 500,
  called: 500,
}

const ofActions = Object.fromEntries(
  actionNames.map(action => [action, mostOfDoer[issueActions[action].doer]]),
) as Readonly<Record<IssueAction, number>>

/** How often somebody reports and works on issues in one day. A report of danger is counted by nobody. */
export const issueLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}Whoever walks round a whole compound finds less than thirty things.`,
    mostADay: { raiseIssue: 30, adoptRouting: 30, ...ofActions },
  },
] as const satisfies DailyLimitRows
