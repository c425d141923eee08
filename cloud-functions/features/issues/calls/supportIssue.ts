import { support } from '#domain/issues/support'
import type { Answerer } from '../../../kit/Answerer'
import type { CallContext, Permit } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { followersIn, withMerged } from '../../../stores/followers'
import { issues, type IssueRow } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { supporters } from '../../../stores/supporters'
import { permitToSee } from '../workflows/permitToSee'
import { detailOf } from '../views/issueView'
import { answeredNow } from '../workflows/answeredNow'
import { countJoined, join } from '../workflows/joining'
import { permitToChange } from '../workflows/permitToChange'

/** Joins by the table and the rule. @returns as whom @throws Refused what they say, and `already-supporting` */
const joinAs = async (issue: IssueRow, key: string, context: CallContext): Promise<Permit> => {
  const permit = await permitToChange('supportIssue', issue, context)
  const decision = support(issue, { actor: permit.actor, now: context.now })
  if (!decision.ok) throw new Refused(decision.refusal)
  if (
    issue.absorbed.length > 0 &&
    (await followersIn(await withMerged(issue._id), [context.personId])).length > 0
  )
    throw refusal('already-supporting')
  const [fact] = decision.facts
  const { requestKey: first } = await join(issue, fact, key)
  if (first !== key) throw refusal('already-supporting')
  return permit
}

/** Whoever joined by this very request has joined, whatever became of the issue or of them since. */
const joinOnce = async (issue: IssueRow, key: string, context: CallContext): Promise<Permit> => {
  try {
    return await joinAs(issue, key, context)
  } catch (fault) {
    const mine = fault instanceof Refused ? await supporters.find(issue._id, context.personId) : null
    if (mine?.requestKey === key) return permitToSee(issue, context)
    // They may have joined in a call that died before it counted them.
    if (mine !== null) await countJoined(issue)
    throw fault
  }
}

/**
 * A neighbour joins and is told what the reporter is told. Six database calls, seven for an issue that more than two
 * hundred have joined; none is made over the revision of the issue. The same request again answers with the issue as it
 * stands.
 */
export const supportIssue: Answerer<'supportIssue'> = async ({ issueId, requestId }, context) => {
  const { now } = context
  const [row, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!row) throw refusal('not-found')
  const issue = answeredNow(row, all, now)
  const key = requestKey(requestId, 'supportIssue')
  // Older supports are facts of the issue itself.
  if (row.requestIds.includes(key))
    return { issue: await detailOf(issue, await permitToSee(issue, context), all, now) }
  const permit = await joinOnce(issue, key, context)
  const { issue: counted, supports } = await countJoined(issue)
  return { issue: await detailOf(counted, permit, all, now, { supports, mine: true }) }
}
