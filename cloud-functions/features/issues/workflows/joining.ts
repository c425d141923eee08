import { auditedIssue } from '#domain/audit/audited'
import { entryOf } from '#domain/audit/entryOf'
import { supporterCount, type Issue, type IssueFact } from '#domain/issues/Issue'
import type { FactOf } from '#domain/kernel/fact'
import { issues, type IssueRow } from '../../../stores/issues'
import { supportId, supporters, type Support } from '../../../stores/supporters'

/** The page of an issue names no more of those who joined it than these, the latest. */
export const mostShown = 200

/**
 * Keeps a support beside the issue: the revision of the issue is left alone, so that a storm of them meets nobody.
 * @returns what stands there: this one, or one that was made before it
 */
export const join = (
  issue: Issue,
  fact: FactOf<IssueFact, 'supported'>,
  requestKey: string,
): Promise<Support> => {
  const { personId } = fact
  const entry = entryOf(auditedIssue, issue.id, issue, { fact, index: 0 }, requestKey)
  return supporters.join(
    { ...fact, _id: supportId(issue.id, personId), issueId: issue.id, number: issue.number, requestKey },
    // Its place among the facts means nothing here: who joins, joins once.
    { ...entry, id: `issue:${issue.id}#supported:${personId}` },
  )
}

/**
 * Writes how many have joined into the issue. Whoever joins counts after that, so the last to count has counted all; one
 * who died before counting is counted by the next, or by their own second try. Two calls.
 */
export const countJoined = async (issue: IssueRow): Promise<IssueRow> => {
  const joined = issue.supporters.length + (await supporters.countOf(issue._id))
  await issues.raiseTo(issue._id, { joined })
  return { ...issue, joined: Math.max(joined, supporterCount(issue)) }
}

/** What a page says of those who joined beside the issue. */
export interface Joined {
  /** The latest, oldest of them first. */
  readonly supports: readonly Support[]
  /** Whether the person who looks is one of them. */
  readonly mine: boolean
}

/** One call where somebody has joined, two for an issue that many have; none where nobody has. */
export const joinedBeside = async (issue: IssueRow, viewerId: string): Promise<Joined> => {
  if (issue.joined === undefined) return { supports: [], mine: false }
  const latest = await supporters.latestOf(issue._id, mostShown)
  const isAmongThem = latest.some(({ personId }) => personId === viewerId)
  const mine =
    isAmongThem || (latest.length === mostShown && (await supporters.find(issue._id, viewerId)) !== null)
  return { supports: [...latest].reverse(), mine }
}
