import type { IssueAction, IssueDetail } from '#contracts/issues'
import type { Decision } from '#domain/kernel/decision'
import { handlersFrom } from '#domain/issues/handlers'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { IssueContext } from '#domain/issues/IssueContext'
import type { CallContext } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { answeredNow } from './answeredNow'
import { permitToSee } from './permitToSee'
import { permitToChange } from './permitToChange'
import { chainOf, unitsInReach } from './reach'
import { detailOf } from '../views/issueView'

/** A rule of the domain with its command already filled in. */
type Decide = (issue: Issue, context: IssueContext) => Decision<IssueFact>

/**
 * Loads an issue, asks the rule, saves what it decides: three database calls, and one more after a conflict. The same request id again answers with the
 * issue as it stands and writes nothing.
 *
 * @param filesToMove photos in the facts that the storage would not move yet
 * @throws Refused `not-found`, what the permission table says, and what the rule decides; StaleWrite
 */
export const changeIssue = async (
  action: IssueAction,
  { issueId, requestId }: { readonly issueId: string; readonly requestId: string },
  context: CallContext,
  decide: Decide,
  filesToMove: readonly string[] = [],
): Promise<{ issue: IssueDetail }> => {
  const { now } = context
  const [row, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!row) throw refusal('not-found')
  const issue = answeredNow(row, all, now)
  const key = requestKey(requestId, action)
  if (row.requestIds.includes(key))
    return { issue: await detailOf(issue, await permitToSee(issue, context), all, now) }
  const permit = await permitToChange(action, issue, context)
  const decision = decide(issue, {
    actor: permit.actor,
    chain: chainOf(issue.compoundId, all),
    now,
    handlers: handlersFrom(issue.standing, unitsInReach(issue.compoundId, all), now),
  })
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await issues.append(row, { facts: decision.facts, now, requestKey: key, filesToMove })
  return { issue: await detailOf(answeredNow(changed, all, now), permit, all, now) }
}
