import { goesTogether, released } from '#domain/issues/merging/goTogether'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { TierChain } from '#domain/issues/tierChain'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { issues, type IssueRow } from '../../../stores/issues'

type IssueChange = Parameters<typeof issues.append>[1]

/** What the facts of one issue lead to in another that was merged with it. */
const ledTo = (
  issue: IssueRow,
  other: IssueRow,
  facts: readonly IssueFact[],
  around: { readonly chain: TierChain; readonly now: number },
): readonly IssueFact[] =>
  other.mergedInto?.issueId === issue._id ? goesTogether(other, facts, around) : released(issue, other, facts)

const appendToAll = async (
  tx: Transaction,
  row: IssueRow,
  change: IssueChange,
  chain: TierChain,
): Promise<IssueRow> => {
  const { facts, now } = change
  for (const id of mergedWith(row)) {
    const other = await issues.byIdIn(tx, id)
    const follows = other ? ledTo(row, other, facts, { chain, now }) : []
    if (other && follows.length > 0)
      await issues.appendIn(tx, other, { facts: follows, now, requestKey: null })
  }
  return issues.appendIn(tx, row, change)
}

const mergedWith = ({ mergedInto, absorbed }: Pick<Issue, 'mergedInto' | 'absorbed'>): readonly string[] => [
  ...(mergedInto === null ? [] : [mergedInto.issueId]),
  ...absorbed.map(({ issueId }) => issueId),
]

/**
 * Appends facts to an issue, and what follows from them to those that were merged with it: one call, as
 * {@link issues.append}; in a transaction, and two calls for each of the others, where there are any.
 *
 * @throws StaleWrite when somebody was faster
 */
export const appendTogether = (row: IssueRow, change: IssueChange, chain: TierChain): Promise<IssueRow> =>
  mergedWith(row).length === 0
    ? issues.append(row, change)
    : inTransaction(tx => appendToAll(tx, row, change, chain))
