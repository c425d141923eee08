import { fingerprint } from '../fingerprint'
import type { Addressee, Message, MessageKind } from '../notices/Message'
import type { Deadlines, Issue, IssueFact, Standing } from './Issue'
import { officeRoles } from './offices'

interface NumberedFact {
  readonly fact: IssueFact
  /** Its place among the issue's facts, from 0. */
  readonly index: number
}

type Params = Record<string, string | number>

interface Telling {
  readonly kind: MessageKind
  readonly to: readonly Addressee[]
  readonly params?: Params
}

const person = (personId: string): Addressee => ({ to: 'person', personId })
const reporter = (issue: Issue): readonly Addressee[] => [person(issue.reporter.personId)]
const supporters = (issue: Issue): readonly Addressee[] => issue.supporters.map(one => person(one.personId))
const followers = (issue: Issue): readonly Addressee[] => [...reporter(issue), ...supporters(issue)]

const office = (standing: Standing): readonly Addressee[] =>
  officeRoles(standing).map(role => ({ to: 'post', role, orgUnitId: standing.orgUnitId }))
const holder = ({ handler, standing }: Issue): readonly Addressee[] =>
  handler === null ? office(standing) : [{ to: 'post', role: handler.role, orgUnitId: handler.orgUnitId }]

const dueParams = ({ respondBy, resolveBy }: Deadlines): Params => ({
  ...(respondBy === null ? {} : { respondBy }),
  ...(resolveBy === null ? {} : { resolveBy }),
})
const standingParams = ({ tier, orgName }: Standing): Params => ({ tier, orgName })

/** Who is told what of one fact, given the issue as it stands after all of them. */
const tellings = (issue: Issue, fact: IssueFact): readonly Telling[] => {
  switch (fact.kind) {
    case 'raised': {
      const params = { ...standingParams(fact.arrival.standing), ...dueParams(fact.arrival.deadlines) }
      return [
        { kind: 'issueReceived', to: reporter(issue), params },
        { kind: 'issueWaiting', to: office(fact.arrival.standing), params },
      ]
    }
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
    case 'progressNoted':
      return [{ kind: 'issueProgress', to: followers(issue), params: { note: fact.note } }]
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
      return [{ kind: 'issueClosedUnconfirmed', to: [...followers(issue), ...holder(issue)] }]
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
        ...(fact.kind === 'escalated' ? { cause: fact.cause } : {}),
      }
      const kind = fact.kind === 'escalated' ? 'issueEscalated' : 'issueReturned'
      return [
        { kind, to: followers(issue), params },
        { kind: 'issueWaiting', to: office(standing), params },
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
    // The reporter sees who joined on the page; nobody merges reports yet.
    case 'supported':
    case 'merged':
      return []
  }
}

const keyOf = (addressee: Addressee): string => {
  switch (addressee.to) {
    case 'person':
      return `person ${addressee.personId}`
    case 'post':
      return `post ${addressee.role} ${addressee.orgUnitId}`
    case 'electorate':
      return `electorate ${addressee.voteId}`
  }
}

/** Short enough to be a document's id together with the receiver's; 64 bits keep the receivers of one fact apart. */
const idOf = (issueId: string, index: number, kind: MessageKind, addressee: Addressee): string => {
  const key = `${kind} ${keyOf(addressee)}`
  const mark = [fingerprint(key), fingerprint(key, 0x9e3779b9)].map(part => part.toString(36)).join('')
  return `${issueId}:${String(index)}:${mark}`
}

const placeLabel = ({ place }: Issue): string =>
  [place.buildingName ?? '', place.detail].filter(part => part !== '').join(' · ')

/**
 * The messages that go out with facts just appended; `issue` is the issue after the last of them. The reporter and the
 * supporters are told of every change that they did not make, the office where it arrives, the post it is sent to.
 * Params always hold number, category, urgency, compoundName, place, tier and orgName; instants stay numbers.
 */
export const messagesFor = (issue: Issue, facts: readonly NumberedFact[]): readonly Message[] => {
  const common: Params = {
    number: issue.number,
    category: issue.category,
    urgency: issue.urgency,
    compoundName: issue.compoundName,
    place: placeLabel(issue),
    ...standingParams(issue.standing),
  }
  return facts.flatMap(({ fact, index }) =>
    tellings(issue, fact).flatMap(({ kind, to, params = {} }) =>
      to.map(addressee => ({
        id: idOf(issue.id, index, kind, addressee),
        kind,
        addressee,
        about: { thing: 'issue' as const, id: issue.id },
        params: { ...common, ...params },
        danger: issue.urgency === 'danger',
      })),
    ),
  )
}
