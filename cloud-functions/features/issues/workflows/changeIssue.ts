import type { IssueAction, IssueDetail } from '#contracts/issues'
import type { Decision } from '#domain/kernel/decision'
import { callableFrom, handlersFrom } from '#domain/issues/handlers'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { IssueContext } from '#domain/issues/IssueContext'
import type { CallContext } from '../../../kit/CallContext'
import type { TakenIn } from '../../../kit/pictures/takeIn'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { answeredNow } from './answeredNow'
import { appendTogether } from './appendTogether'
import { permitToSee } from './permitToSee'
import { permitToChange } from './permitToChange'
import { chainOf, unitsInReach } from './reach'
import { detailOf } from '../views/issueView'

/** What one action does with an issue. */
export interface Doing<Form> {
  readonly form: Form
  /** A rule of the domain. */
  readonly decide: (form: Form, issue: Issue, context: IssueContext) => Decision<IssueFact>
  /** What comes between the rule and its facts: nobody is asked, and no photo is taken in, for what is refused anyway. */
  readonly admit: (form: Form) => Promise<Admitted<Form>>
}

/** A form as its facts are to have it. */
export interface Admitted<Form> extends Pick<TakenIn, 'left' | 'done'> {
  readonly form: Form
}

/**
 * Loads an issue, asks the rule, saves what it decides: three database calls, one more after a conflict, and
 * those of `appendTogether` where issues were merged with it. The same
 * request id again answers with the issue as it stands and writes nothing.
 *
 * @throws Refused `not-found`, what the permission table says, what the rule decides, and what `admit` refuses; StaleWrite
 */
export const changeIssue = async <Form>(
  action: IssueAction,
  { issueId, requestId }: { readonly issueId: string; readonly requestId: string },
  context: CallContext,
  { form, decide, admit }: Doing<Form>,
): Promise<{ issue: IssueDetail }> => {
  const { now } = context
  const [row, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!row) throw refusal('not-found')
  const issue = answeredNow(row, all, now)
  const key = requestKey(requestId, action)
  if (row.requestIds.includes(key))
    return { issue: await detailOf(issue, await permitToSee(issue, context), all, now) }
  const permit = await permitToChange(action, issue, context)
  const factsFor = (filled: Form): readonly IssueFact[] => {
    const decision = decide(filled, issue, {
      actor: permit.actor,
      chain: chainOf(issue.compoundId, all),
      now,
      handlers: handlersFrom(issue.standing, unitsInReach(issue.compoundId, all), now),
      callable: callableFrom(issue.compoundPath, unitsInReach(issue.compoundId, all), now),
      entries: (row.earlier?.facts ?? 0) + row.facts.length,
    })
    if (!decision.ok) throw new Refused(decision.refusal)
    return decision.facts
  }
  factsFor(form)
  const { form: admitted, left, done } = await admit(form)
  const facts = factsFor(admitted)
  const change = { facts, now, requestKey: key, filesToMove: left }
  const changed = await appendTogether(row, change, chainOf(issue.compoundId, all))
  await done()
  return { issue: await detailOf(answeredNow(changed, all, now), permit, all, now) }
}
