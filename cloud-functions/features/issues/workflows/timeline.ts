import type { TimelineEntry } from '#contracts/issues'
import type { Actor } from '#domain/kernel/Actor'
import type { IssueFact, Reporter } from '#domain/issues/Issue'
import { maskName } from '#domain/organisation/masking'

/** The name by which `viewerId` sees somebody: residents are masked for others, an anonymous reporter has none. */
export type NameFor = (personId: string, name: string, isOfficial: boolean) => string

export const namesFor =
  (viewerId: string, reporter: Reporter): NameFor =>
  (personId, name, isOfficial) => {
    if (personId === viewerId) return name
    if (personId === reporter.personId && reporter.anonymous) return ''
    return isOfficial ? name : maskName(name)
  }

const byWhom = (actor: Actor, nameFor: NameFor): TimelineEntry['by'] => {
  if (actor.kind === 'clock') return { name: '', role: null, orgName: null }
  const { personId, name, role, orgName } = actor
  return { name: nameFor(personId, name, role !== 'resident'), role, orgName }
}

type Told = Partial<Omit<TimelineEntry, 'kind' | 'at' | 'by'>>

const told = (fact: IssueFact): Told => {
  switch (fact.kind) {
    case 'raised':
      return { tier: fact.arrival.standing.tier }
    case 'accepted':
      return { text: fact.note }
    case 'rejected':
    case 'dispatchObjected':
    case 'withdrawn':
      return { text: fact.reason }
    case 'reopened':
      return { text: fact.reason, tier: fact.arrival.standing.tier }
    case 'dispatched':
      return { text: fact.note, handler: fact.handler }
    case 'progressNoted':
      return { text: fact.note, photos: [...fact.photos] }
    case 'paused':
      return { text: fact.reason, until: fact.until }
    case 'handled':
      return { text: fact.note, photos: [...fact.evidence], until: fact.confirmBy }
    case 'confirmed':
      return { text: fact.comment, rating: fact.rating }
    case 'escalated':
      return { text: fact.reason, tier: fact.arrival.standing.tier, cause: fact.cause }
    case 'returned':
      return { text: fact.reason, tier: fact.arrival.standing.tier }
    case 'dueSoonNoted':
    case 'breachNoted':
      return { until: fact.due }
    case 'merged':
    case 'resumed':
    case 'closedUnconfirmed':
    case 'supported':
      return {}
  }
}

const nothing = { text: null, photos: [], tier: null, cause: null, handler: null, until: null, rating: null }

/** The facts of an issue with those that stand beside it, each where it happened; of one instant, its own first. */
export const inOrder = (facts: readonly IssueFact[], beside: readonly IssueFact[]): readonly IssueFact[] =>
  beside.length === 0 ? facts : [...facts, ...beside].sort((one, other) => one.at - other.at)

/** Who did what when, oldest first. Photos are still file ids. */
export const timelineOf = (facts: readonly IssueFact[], nameFor: NameFor): TimelineEntry[] =>
  facts.map(fact => {
    const { text = null, ...more } = told(fact)
    // An empty note is no note.
    return {
      kind: fact.kind,
      at: fact.at,
      by: byWhom(fact.by, nameFor),
      ...nothing,
      ...more,
      text: text === '' ? null : text,
    }
  })
