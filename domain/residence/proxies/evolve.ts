import { firstOf, type First } from '../../organisation/twoPeople'
import type { Proxy, ProxyFact, ProxyState } from './Proxy'
import { isInForce, stateAfter, stateNamed } from './graph'

/** Raised whenever the same facts make another authorisation than before, or a fact gets another shape. */
export const proxyFoldVersion = 2

type Granted = Extract<ProxyFact, { kind: 'granted' }>

const untouched = { first: null, shown: null, disputedAt: null } as const

const firstBy = ({ by }: ProxyFact): First | null => (by.kind === 'person' ? firstOf(by) : null)

const begun = ({ terms, office, at }: Granted, id: string): Proxy => ({
  ...terms,
  id,
  state: 'submitted',
  office,
  reason: null,
  ending: null,
  ...untouched,
  grantedAt: at,
  approvedAt: null,
  updatedAt: at,
  nextDueAt: terms.until,
})

const applied = (proxy: Proxy, fact: Exclude<ProxyFact, Granted>): Proxy => {
  switch (fact.kind) {
    case 'approved':
      return { ...proxy, approvedAt: fact.at, disputedAt: null, reason: null }
    case 'firstApproved':
      return { ...proxy, office: fact.office, shown: fact.shown, first: firstBy(fact) }
    case 'disputed':
      return { ...proxy, office: fact.office, disputedAt: fact.at, first: null }
    case 'revocationAsked': {
      const { office, shown, reason } = fact
      return { ...proxy, office, shown, reason, first: firstBy(fact), disputedAt: null }
    }
    case 'revocationDisputed':
      return { ...proxy, office: fact.office, disputedAt: fact.at }
    case 'revocationDropped':
      return { ...proxy, ...untouched, reason: null }
    case 'refused':
    case 'revoked':
      return { ...proxy, reason: fact.reason }
    case 'ended':
      return { ...proxy, ending: fact.how }
  }
}

const after = (proxy: Proxy | null, fact: ProxyFact, id: string, state: ProxyState): Proxy => {
  if (fact.kind === 'granted') return begun(fact, id)
  if (proxy === null) throw new Error(`proxy ${id} does not begin with being granted`)
  return {
    ...applied(proxy, fact),
    state,
    // Hosts' clocks differ a little: time in it never runs backwards.
    updatedAt: Math.max(proxy.updatedAt, fact.at),
    nextDueAt: isInForce({ state }) ? proxy.until : null,
  }
}

/**
 * Applies one more fact to an authorisation.
 * @throws Error when the fact cannot follow (see `proxyGraph`)
 */
export const evolve = (proxy: Proxy | null, fact: ProxyFact, id: string): Proxy =>
  after(proxy, fact, id, stateAfter(proxy?.state ?? null, fact.kind))

/**
 * Applies one more stored fact to an authorisation, whether or not the graph of today would let it follow.
 * @throws Error when it does not begin with being granted
 */
export const replay = (proxy: Proxy | null, fact: ProxyFact, id: string): Proxy =>
  after(proxy, fact, id, stateNamed(proxy?.state ?? null, fact.kind))

/**
 * Folds all facts of an authorisation into it.
 * @throws Error when there is none
 */
export const fold = (id: string, facts: readonly ProxyFact[]): Proxy => {
  const proxy = facts.reduce<Proxy | null>((before, fact) => evolve(before, fact, id), null)
  if (proxy === null) throw new Error(`proxy ${id} has no facts`)
  return proxy
}
