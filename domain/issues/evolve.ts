import { arrive, arriveAtTier, begin } from './arrive'
import type { Instant } from '../kernel/decision'
import { handlingRulesAt } from './handlingRules'
import { publicIssueFacts, type Deadlines, type Issue, type IssueFact } from './Issue'
import { keepingLatest } from '../kernel/latest'
import { nextDueAt } from './nextDue'
import { mayFollow } from './stateGraph'

type FactOf<Kind extends IssueFact['kind']> = Extract<IssueFact, { kind: Kind }>

const met: Deadlines = { respondBy: null, resolveBy: null }

const end = (issue: Issue, state: 'closed' | 'rejected' | 'merged' | 'withdrawn'): Issue => ({
  ...issue,
  state,
  deadlines: met,
  pause: null,
  confirmBy: null,
})

const responded = (issue: Issue): Deadlines => ({ ...issue.deadlines, respondBy: null })

const objected = (issue: Issue, at: Instant): Issue => {
  const objections = issue.objections + 1
  // Below the district the second objection is followed by an escalation; at the district there is nowhere to go.
  const nowhereToGo =
    issue.standing.tier === 'district' && objections >= handlingRulesAt(at).objectionsToEscalate
  return {
    ...issue,
    state: 'accepted',
    handler: null,
    objections,
    firstResponsible: issue.firstResponsible || nowhereToGo,
  }
}

const resume = (issue: Issue, fact: FactOf<'resumed'>): Issue => {
  const { pause } = issue
  const stoodStill = pause === null ? 0 : Math.max(0, Math.min(fact.at, pause.until) - pause.since)
  const moved = (due: number): number =>
    (due === issue.deadlines.respondBy ? fact.deadlines.respondBy : fact.deadlines.resolveBy) ?? due
  return {
    ...issue,
    pause: null,
    deadlines: fact.deadlines,
    // A deadline of which the holder was reminded is the same one after it has moved.
    dueSoonNoted: issue.dueSoonNoted.map(due =>
      due === issue.deadlines.respondBy || due === issue.deadlines.resolveBy ? moved(due) : due,
    ),
    pausedFor: issue.pausedFor + stoodStill,
  }
}

const apply = (issue: Issue, fact: Exclude<IssueFact, FactOf<'raised'>>): Issue => {
  switch (fact.kind) {
    case 'accepted':
      return { ...issue, state: 'accepted', deadlines: responded(issue) }
    case 'rejected':
      return end(issue, 'rejected')
    case 'merged':
      return end(issue, 'merged')
    case 'withdrawn':
      return end(issue, 'withdrawn')
    case 'dispatched':
      return { ...issue, state: 'handling', handler: fact.handler, deadlines: responded(issue) }
    case 'dispatchObjected':
      return objected(issue, fact.at)
    case 'progressNoted':
      return issue
    case 'paused':
      return { ...issue, pause: { reason: fact.reason, since: fact.at, until: fact.until } }
    case 'resumed':
      return resume(issue, fact)
    case 'handled':
      return { ...issue, state: 'handled', deadlines: met, pause: null, confirmBy: fact.confirmBy }
    case 'confirmed':
      return { ...end(issue, 'closed'), closedHow: 'confirmed', rating: fact.rating }
    case 'closedUnconfirmed':
      return { ...end(issue, 'closed'), closedHow: 'unconfirmed' }
    case 'reopened':
      return { ...arrive(issue, fact.arrival, fact.at), reopenings: issue.reopenings + 1 }
    case 'escalated':
      return {
        ...arriveAtTier(issue, fact.arrival, fact.at),
        firstResponsible: fact.cause === 'objections',
      }
    case 'returned':
      return {
        ...arriveAtTier(issue, fact.arrival, fact.at),
        firstResponsible: false,
        returnReasons: [...issue.returnReasons, fact.reason],
      }
    case 'dueSoonNoted':
      return { ...issue, dueSoonNoted: [...issue.dueSoonNoted, fact.due] }
    case 'breachNoted':
      return { ...issue, breachesNoted: [...issue.breachesNoted, fact.due] }
    case 'supported':
      return {
        ...issue,
        supporters: [...issue.supporters, { personId: fact.personId, name: fact.name }],
      }
  }
}

const withLatest = keepingLatest(publicIssueFacts)

/**
 * The issue after one more fact. Throws when the fact cannot follow (see `stateGraph`): facts are made by the rules, so
 * that is a fault, never a refusal.
 */
export const evolve = (issue: Issue | null, fact: IssueFact, id: string): Issue => {
  if (fact.kind === 'raised') {
    if (issue !== null) throw new Error(`issue ${id} is raised twice`)
    const begun = begin(fact, id)
    return { ...begun, nextDueAt: nextDueAt(begun) }
  }
  if (issue === null) throw new Error(`issue ${id} begins with ${fact.kind}`)
  if (!mayFollow(issue, fact.kind))
    throw new Error(`${fact.kind} cannot follow in ${issue.state} (issue ${id})`)
  const next = apply(issue, fact)
  return {
    ...next,
    ...withLatest(issue.latest, fact),
    // Hosts' clocks differ a little: time in a case never runs backwards.
    updatedAt: Math.max(issue.updatedAt, fact.at),
    nextDueAt: nextDueAt(next),
  }
}

/** The issue as all its facts make it. Throws when there is none. */
export const fold = (id: string, facts: readonly IssueFact[]): Issue => {
  const issue = facts.reduce<Issue | null>((before, fact) => evolve(before, fact, id), null)
  if (issue === null) throw new Error(`issue ${id} has no facts`)
  return issue
}
