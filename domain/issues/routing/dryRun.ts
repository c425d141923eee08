import { proposalName, type Route } from './route'
import type { DryRun } from './Routing'

/** An issue of the past with what two tables propose for it. */
export interface Compared<Issue> {
  readonly issue: Issue
  readonly now: Route
  readonly then: Route
}

/** Lists the issues for which another table proposes somebody else, and counts them. */
export const differencesIn = <Issue>(
  compared: readonly Compared<Issue>[],
): DryRun & { readonly differences: readonly Compared<Issue>[] } => {
  const differences = compared.filter(({ now, then }) => proposalName(now) !== proposalName(then))
  return { looked: compared.length, changed: differences.length, differences }
}
