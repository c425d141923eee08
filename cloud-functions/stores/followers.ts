import { issues, issuesByIds, type IssueRow } from './issues'
import { supporters } from './supporters'

/** Lists who stands in an issue itself: its reporter, and whoever joined while that was still a fact of the issue. */
export const namedIn = ({
  reporter,
  supporters: joined,
}: Pick<IssueRow, 'reporter' | 'supporters'>): readonly string[] =>
  [reporter, ...joined].map(({ personId }) => personId)

/** Finds an issue and those merged into it, whose people follow it too. One call, two where some were merged. */
export const withMerged = async (issueId: string): Promise<readonly IssueRow[]> => {
  const issue = await issues.byId(issueId)
  if (!issue) return []
  return [issue, ...(await issuesByIds(issue.absorbed.map(one => one.issueId)))]
}

/** Finds which of these people follow an issue that {@link withMerged} found. One call for each of its issues. */
export const followersIn = async (
  all: readonly IssueRow[],
  personIds: readonly string[],
): Promise<readonly string[]> => {
  const named = all.flatMap(namedIn)
  const joined = (await Promise.all(all.map(({ _id }) => supporters.among(_id, personIds)))).flat()
  return personIds.filter(id => named.includes(id) || joined.includes(id))
}

const peopleAtOnce = 500

/**
 * Counts who follows an issue and none of the others, each person once. One call for every five hundred who joined it, and
 * as many again for each of the others.
 */
export const followOnly = async (issue: IssueRow, others: readonly IssueRow[]): Promise<number> => {
  const first = [...new Set(namedIn(issue))]
  let count = first.length - (await followersIn(others, first)).length
  for (let last: string | null = ''; last !== null;) {
    const rows = await supporters.pageOf(issue._id, last, peopleAtOnce)
    const ids = rows.map(({ personId }) => personId).filter(id => !first.includes(id))
    count += ids.length === 0 ? 0 : ids.length - (await followersIn(others, ids)).length
    last = rows.length < peopleAtOnce ? null : (rows.at(-1)?._id ?? null)
  }
  return count
}
