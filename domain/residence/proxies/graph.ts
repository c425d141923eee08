import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { ProxyFact, ProxyState } from './Proxy'

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const proxyGraph = {
  granted: { from: [null], to: 'submitted' },
  firstApproved: { from: ['submitted'], to: 'toConfirm' },
  approved: { from: ['submitted', 'toConfirm', 'disputed'], to: 'approved' },
  refused: { from: ['submitted', 'toConfirm', 'disputed'], to: 'refused' },
  disputed: { from: ['toConfirm', 'approved'], to: 'disputed' },
  revocationAsked: { from: ['approved'], to: 'revoking' },
  revocationDisputed: { from: ['revoking'], to: {} },
  revocationDropped: { from: ['revoking'], to: 'approved' },
  // Of one that still waits too: whoever asked may think better of it, and its term may run out on the way.
  revoked: { from: ['submitted', 'toConfirm', 'approved', 'revoking', 'disputed'], to: 'revoked' },
  ended: { from: ['submitted', 'toConfirm', 'approved', 'revoking', 'disputed'], to: 'ended' },
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

/** Those in which somebody may act by it; who is to lose it has it still. */
export const statesInForce = statesBefore('revocationAsked', 'revocationDropped')

/** Tells whether somebody may act by an authorisation, as far as its state goes. */
export const isInForce = ({ state }: { readonly state: ProxyState }): boolean => statesInForce.includes(state)

/** Tells whether an office has still to decide on an authorisation. */
export const isWaiting = ({ state }: { readonly state: ProxyState }): boolean => waitingStates.includes(state)
