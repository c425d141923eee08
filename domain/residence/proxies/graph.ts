import type { ProxyFact, ProxyState } from './Proxy'

interface Step {
  readonly from: readonly (ProxyState | null)[]
  readonly to: ProxyState
}

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const proxyGraph = {
  granted: { from: [null], to: 'submitted' },
  approved: { from: ['submitted'], to: 'approved' },
  refused: { from: ['submitted'], to: 'refused' },
  // Of one that still waits too: whoever asked may think better of it, and its term may run out on the way.
  revoked: { from: ['submitted', 'approved'], to: 'revoked' },
  ended: { from: ['submitted', 'approved'], to: 'ended' },
} as const satisfies Readonly<Record<ProxyFact['kind'], Step>>

export const mayFollow = (state: ProxyState | null, kind: ProxyFact['kind']): boolean => {
  const { from }: Step = proxyGraph[kind]
  return from.includes(state)
}

/** @throws Error when the fact cannot follow: facts are made by the rules, so that is a fault, never a refusal */
export const stateAfter = (state: ProxyState | null, kind: ProxyFact['kind']): ProxyState => {
  if (!mayFollow(state, kind)) throw new Error(`a proxy that is ${state ?? 'not there'} cannot be ${kind}`)
  return proxyGraph[kind].to
}

/** Those on which an office has decided, or that were over before it did. */
export const decidedStates = [
  'approved',
  'refused',
  'revoked',
  'ended',
] as const satisfies readonly ProxyState[]
