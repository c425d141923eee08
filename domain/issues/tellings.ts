import type { Addressee, Telling as TellingOf } from '../kernel/tellings'
import type { Deadlines, Issue, IssueFact, Standing } from './Issue'
import type { DueParams, IssueCommonParams, IssueOwnParams } from './messageParams'
import { officeRoles } from './offices'
import { isWord } from './stateGraph'

/** One kind of message about an issue and all who get it. */
export type Telling = TellingOf<IssueOwnParams>

const reporter = ({ reporter: { personId } }: Issue): readonly Addressee[] => [{ to: 'person', personId }]
const followers = ({ id }: Issue, except: string | null = null): readonly Addressee[] => [
  { to: 'followers', issueId: id, except },
]
/** All who joined, where it was the reporter who made the change. */
const supporters = (issue: Issue): readonly Addressee[] => followers(issue, issue.reporter.personId)

const office = (standing: Standing): readonly Addressee[] =>
  officeRoles(standing).map(role => ({ to: 'post', role, orgUnitId: standing.orgUnitId }))
const holder = ({ handler, standing }: Issue): readonly Addressee[] =>
  handler === null ? office(standing) : [{ to: 'post', role: handler.role, orgUnitId: handler.orgUnitId }]

const dueParams = ({ respondBy, resolveBy }: Deadlines): DueParams => ({
  ...(respondBy === null ? {} : { respondBy }),
  ...(resolveBy === null ? {} : { resolveBy }),
})
/** Names where an issue stands, as messages do. */
export const standingParams = ({ tier, orgName }: Standing): Pick<IssueCommonParams, 'tier' | 'orgName'> => ({
  tier,
  orgName,
})

/** Decides who is told what of one fact, given the issue as it stands after all of them. */
export const tellings = (issue: Issue, fact: IssueFact): readonly Telling[] => {
  if (isWord(fact)) return [{ kind: 'issueProgress', to: followers(issue), params: { note: fact.note } }]
  switch (fact.kind) {
    case 'raised': {
      const params = { ...standingParams(fact.arrival.standing), ...dueParams(fact.arrival.deadlines) }
      return [
        { kind: 'issueReceived', to: reporter(issue), params },
        { kind: 'issueWaiting', to: office(fact.arrival.standing), params },
      ]
    }
    case 'dangerAdded':
      return fact.told ? [{ kind: 'issueProgress', to: holder(issue), params: { note: fact.note } }] : []
    case 'accepted':
      return [{ kind: 'issueAccepted', to: followers(issue), params: { note: fact.note } }]
    case 'rejected':
      return [{ kind: 'issueRejected', to: followers(issue), params: { reason: fact.reason } }]
    case 'dispatched': {
      const params = { orgName: fact.handler.orgName, role: fact.handler.role, note: fact.note }
      const post: Addressee = { to: 'post', role: fact.handler.role, orgUnitId: fact.handler.orgUnitId }
      return [{ kind: 'issueDispatched', to: [...followers(issue), post], params }]
    }
    case 'dispatchObjected': {
      const params = { note: fact.reason, reason: fact.reason }
      const back: Telling = { kind: 'issueWaiting', to: office(issue.standing), params }
      // When it was the last objection allowed, the escalation beside it tells the office that has it now.
      return [
        { kind: 'issueProgress', to: followers(issue), params },
        ...(issue.state === 'accepted' ? [back] : []),
      ]
    }
    case 'paused':
      return [
        {
          kind: 'issuePaused',
          to: [...followers(issue), ...holder(issue)],
          params: { reason: fact.reason, until: fact.until },
        },
      ]
    case 'resumed':
      return [
        {
          kind: 'issueResumed',
          to: [...followers(issue), ...holder(issue)],
          params: dueParams(fact.deadlines),
        },
      ]
    case 'handled':
      return [
        {
          kind: 'issueHandled',
          to: followers(issue),
          params: { note: fact.note, confirmBy: fact.confirmBy },
        },
      ]
    case 'confirmed':
      return [
        {
          kind: 'issueConfirmed',
          to: [...supporters(issue), ...holder(issue)],
          params: { rating: fact.rating, comment: fact.comment },
        },
      ]
    case 'closedUnconfirmed':
      return [{ kind: 'issueClosedUnconfirmed', to: [...followers(issue), ...holder(issue)], params: {} }]
    case 'reopened': {
      const { standing, deadlines } = fact.arrival
      const params = { ...standingParams(standing), ...dueParams(deadlines), reason: fact.reason }
      return [{ kind: 'issueReopened', to: [...supporters(issue), ...office(standing)], params }]
    }
    case 'escalated':
    case 'returned': {
      const { standing, deadlines } = fact.arrival
      const params = {
        ...standingParams(standing),
        ...dueParams(deadlines),
        from: fact.from,
        reason: fact.reason,
      }
      if (fact.kind === 'returned')
        return [
          { kind: 'issueReturned', to: followers(issue), params },
          { kind: 'issueWaiting', to: office(standing), params },
        ]
      const climbing = { ...params, cause: fact.cause }
      return [
        { kind: 'issueEscalated', to: followers(issue), params: climbing },
        { kind: 'issueWaiting', to: office(standing), params: climbing },
      ]
    }
    case 'dueSoonNoted':
      return [{ kind: 'issueDueSoon', to: holder(issue), params: { deadline: fact.deadline, due: fact.due } }]
    case 'breachNoted':
      return [
        {
          kind: 'issueOverdue',
          to: [...followers(issue), ...office(issue.standing)],
          params: { deadline: fact.deadline, due: fact.due },
        },
      ]
    case 'withdrawn':
      return [
        {
          kind: 'issueWithdrawn',
          to: [...supporters(issue), ...holder(issue)],
          params: { reason: fact.reason },
        },
      ]
    // The reporter sees who joined on the page; nobody merges reports, see `issueGraph`.
    case 'supported':
    case 'merged':
      return []
  }
}
