import { support } from '#domain/issues/support'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { supporters } from '../../../stores/supporters'
import { permitToSee } from '../workflows/permitToSee'
import { detailOf } from '../views/issueView'
import { answeredNow } from '../workflows/answeredNow'
import { countJoined, join } from '../workflows/joining'
import { permitToChange } from '../workflows/permitToChange'
import { chainOf } from '../workflows/reach'

/**
 * A neighbour joins and is told what the reporter is told. Eleven database calls, of which none is made over the
 * revision of the issue. The same request again answers with the issue as it stands.
 */
export const supportIssue: Answerer<'supportIssue'> = async ({ issueId, requestId }, context) => {
  const { now, personId } = context
  const [row, mine, all] = await Promise.all([
    issues.byId(issueId),
    supporters.find(issueId, personId),
    directory(),
  ])
  if (!row) throw refusal('not-found')
  const issue = answeredNow(row, all, now)
  const key = requestKey(requestId, 'supportIssue')
  // Older supports are facts of the issue itself.
  if (row.requestIds.includes(key))
    return { issue: await detailOf(issue, await permitToSee(issue, context), all, now) }
  if (mine?.requestKey === key)
    return { issue: await detailOf(await countJoined(issue), await permitToSee(issue, context), all, now) }
  const permit = await permitToChange('supportIssue', issue, context)
  const decision = support({ joined: mine !== null }, issue, {
    actor: permit.actor,
    chain: chainOf(issue.compoundId, all),
    now,
  })
  if (!decision.ok) {
    // They may have joined in a call that died before it counted them.
    if (mine !== null) await countJoined(row)
    throw new Refused(decision.refusal)
  }
  const [fact] = decision.facts
  const joined = await join(issue, fact, key)
  if (joined.requestKey !== key) throw refusal('already-supporting')
  return { issue: await detailOf(await countJoined(issue), permit, all, now) }
}
