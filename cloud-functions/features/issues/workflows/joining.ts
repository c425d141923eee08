import { auditedIssue } from '#domain/audit/audited'
import { entryOf } from '#domain/audit/entryOf'
import { joinedCount, type Issue, type IssueFact } from '#domain/issues/Issue'
import type { FactOf } from '#domain/kernel/fact'
import { audit } from '../../../stores/audit'
import { issues, type IssueRow } from '../../../stores/issues'
import { supportId, supporters, type Support } from '../../../stores/supporters'

/** The page of an issue names no more of those who joined it than these, the latest. */
const mostShown = 200

type Supported = FactOf<IssueFact, 'supported'>

export const supportOf = (
  { id, number }: Pick<Issue, 'id' | 'number'>,
  fact: Supported,
  requestKey: string,
): Support => ({ ...fact, _id: supportId(id, fact.personId), issueId: id, number, requestKey })

/**
 * Keeps a support beside the issue: the revision of the issue is left alone, so that a storm of them meets nobody.
 *
 * The deed is noted first, and with it somebody has joined: where a call dies before the row is there, whoever chains the
 * deed puts it there, see `completeJoining`. Noted again it is the same deed. Two calls, three when they had joined
 * already.
 *
 * @returns what stands there: this one, or one that was made before it
 */
export const join = async (issue: Issue, fact: Supported, requestKey: string): Promise<Support> => {
  // Who joins, joins once.
  const index = `supported:${fact.personId}`
  await audit.note(entryOf(auditedIssue, issue.id, issue, { fact, index }, requestKey))
  return supporters.join(supportOf(issue, fact, requestKey))
}

/** What a page says of those who joined beside the issue. */
export interface Joined {
  /** The latest, oldest of them first. */
  readonly supports: readonly Support[]
  /** Whether the person who looks is one of them. */
  readonly mine: boolean
}

/**
 * Writes how many have joined into the issue. Whoever joins counts after that, so the last to count has counted all; one
 * who died before counting is counted by the next, or by their own second try. Two calls, three for an issue that many
 * have joined.
 *
 * @returns the issue with the count, and those who were read for it
 */
export const countJoined = async (
  issue: IssueRow,
): Promise<{ readonly issue: IssueRow; readonly supports: readonly Support[] }> => {
  const latest = await supporters.latestOf(issue._id, mostShown + 1)
  const beside = latest.length > mostShown ? await supporters.countOf(issue._id) : latest.length
  const joined = issue.supporters.length + beside
  await issues.raiseTo(issue._id, { joined })
  return {
    issue: { ...issue, joined: Math.max(joined, joinedCount(issue)) },
    supports: latest.slice(0, mostShown).reverse(),
  }
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
