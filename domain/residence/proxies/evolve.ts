import type { Proxy, ProxyFact, ProxyState } from './Proxy'
import { stateAfter, stateNamed } from './graph'

type Granted = Extract<ProxyFact, { kind: 'granted' }>

const begun = ({ terms, office, at }: Granted, id: string): Proxy => ({
  ...terms,
  id,
  state: 'submitted',
  office,
  reason: null,
  ending: null,
  grantedAt: at,
  approvedAt: null,
  updatedAt: at,
  nextDueAt: terms.until,
})

const applied = (proxy: Proxy, fact: Exclude<ProxyFact, Granted>): Proxy => {
  switch (fact.kind) {
    case 'approved':
      return { ...proxy, approvedAt: fact.at }
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
    nextDueAt: state === 'approved' ? proxy.until : null,
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
