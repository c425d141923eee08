import { decided, type Decision, type Instant } from '#domain/kernel/decision'
import { callableFrom, handlersFrom } from '#domain/issues/handlers'
import type { Actor } from '#domain/kernel/Actor'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { support } from '#domain/issues/support'
import { isAppending, rowOf, type IssueAction } from '#domain/issues/actions'
import { fieldsOf, type FieldValues } from '#domain/issues/actionForm'
import { decisions } from '#domain/issues/decisions'
import { postName } from '#domain/issues/whistles/called'
import { merge } from '#domain/issues/merging/merge'
import { as, DAY, HOUR, orgUnits, raised, tuesday } from './given'

/** Something dangerous, so that whatever else is raised is no more urgent. */
const earlierOne = (): Issue => ({ ...raised({ urgency: 'danger' }, tuesday - DAY), id: 'i0' })

/** Does an action with everything else well-formed, so that only role and state can be in the way. */
export const attempt = (
  action: IssueAction,
  issue: Issue,
  actor: Actor,
  now: Instant,
  choice = 0,
): Decision<IssueFact> => {
  const context = { ...as(actor, now, issue), entries: 1_000 }
  const handlers = handlersFrom(issue.standing, orgUnits, now)
  const callable = callableFrom(issue.compoundPath, orgUnits, now).filter(
    post => !issue.calledNow.includes(postName(post)),
  )
  const handler = handlers[choice % handlers.length]
  if (handler === undefined) throw new Error('nobody can be sent to')
  if (action === 'mergeIssue') {
    const decision = merge({ reason: '同一处', other: earlierOne(), people: 1 }, issue, context)
    return decision.ok ? decided(...decision.both.own) : decision
  }
  if (!isAppending(action)) return support(issue, context)
  const samples: FieldValues = {
    note: '',
    // Not given before: made of the count of reasons.
    reason: `理由${String(issue.returnReasons.length)}`,
    photos: [],
    evidence: ['cloud://e.b/1.jpg'],
    handlerRole: handler.role,
    handlerUnit: handler.orgUnitId,
    until: now + (1 + choice) * HOUR,
    caseNumber: '',
    calledUnits: callable.slice(choice % 2, 1 + (choice % 2)),
    whistle: issue.whistles.find(({ step }) => step === 'close')?.id ?? '',
    farDay: Math.max(now, ...issue.milestones.map(({ due }) => due)) + (1 + choice) * HOUR,
    entry: issue.redactions.length,
    referralService: 'hotline12345',
    referralSort: 'consultation',
    outsideNumber: 'HZ20261103001',
    exclusionCode: 'noFacts',
    agrees: choice % 3 !== 0,
    answered: true,
    solved: choice % 2 === 0 ? 'wholly' : 'partly',
    satisfied: 4,
  }
  const form = Object.fromEntries(fieldsOf(rowOf(action).form).map(([name, kind]) => [name, samples[kind]]))
  return decisions[action](form as never, issue, context)
}
