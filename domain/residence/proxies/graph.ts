import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { ProxyFact, ProxyState } from './Proxy'

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const proxyGraph = {
  granted: { from: [null], to: 'submitted' },
  approved: { from: ['submitted'], to: 'approved' },
  refused: { from: ['submitted'], to: 'refused' },
  // Of one that still waits too: whoever asked may think better of it, and its term may run out on the way.
  revoked: { from: ['submitted', 'approved'], to: 'revoked' },
  ended: { from: ['submitted', 'approved'], to: 'ended' },
} as const satisfies StateGraph<ProxyState, ProxyFact['kind']>

const { mayFollow, stateAfter, stateNamed, statesBefore, statesBesides } = statesOf<
  ProxyState,
  ProxyFact['kind']
>('a proxy', proxyGraph)
export { mayFollow, stateAfter, stateNamed }

/** Those on which an office has still to decide. */
export const waitingStates = statesBefore('approved')
/** Those on which it has decided, or that were over before it did. */
export const decidedStates = statesBesides(...waitingStates)
/** Those that are in force, or wait to be. */
export const statesNotOver = statesBefore('ended')
/** Those in which nobody can act by it any more. */
export const statesOver = statesBesides(...statesNotOver)

/** Tells whether an office has still to decide on an authorisation. */
export const isWaiting = ({ state }: { readonly state: ProxyState }): boolean => waitingStates.includes(state)
