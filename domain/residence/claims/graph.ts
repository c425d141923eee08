import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { ClaimFact, ClaimState } from './Claim'

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const claimGraph = {
  claimed: { from: [null], to: 'submitted' },
  guardianConsented: { from: ['submitted', 'toConfirm', 'appealed'], to: {} },
  firstApproved: { from: ['submitted', 'appealed'], to: 'toConfirm' },
  approved: { from: ['submitted', 'toConfirm', 'appealed', 'disputed'], to: 'approved' },
  refused: {
    from: ['submitted', 'toConfirm', 'appealed', 'disputed'],
    to: {
      submitted: 'refused',
      toConfirm: 'refused',
      appealed: 'refusedFinally',
      disputed: 'refusedFinally',
    },
  },
  disputed: { from: ['toConfirm', 'approved'], to: 'disputed' },
  revocationAsked: { from: ['approved'], to: 'revoking' },
  revocationDisputed: { from: ['revoking'], to: {} },
  revocationDropped: { from: ['revoking'], to: 'approved' },
  appealed: { from: ['refused'], to: 'appealed' },
  withdrawn: { from: ['submitted', 'toConfirm', 'appealed', 'disputed'], to: 'withdrawn' },
  // Of one that still waits too: whoever erases themselves asks for nothing any more.
  ended: {
    from: ['submitted', 'toConfirm', 'appealed', 'approved', 'revoking', 'disputed'],
    to: 'ended',
  },
  // Only what ended with a roster that was taken back, see `restoreClaim`.
  restored: { from: ['ended'], to: 'approved' },
} as const satisfies StateGraph<ClaimState, ClaimFact['kind']>

const { mayFollow, stateAfter, stateNamed, statesBefore, statesMadeBy, statesBesides } = statesOf<
  ClaimState,
  ClaimFact['kind']
>('a claim', claimGraph)
export { mayFollow, stateAfter, stateNamed }

/** Those on which an office has still to decide. */
export const waitingStates = statesBefore('refused')
/** Those on which it has, whatever became of them since. */
export const decidedStates = statesMadeBy('approved', 'refused', 'ended', 'revocationAsked')
/** Those that make nobody anything to a unit, nor wait to. */
export const statesOver = statesBesides(...statesBefore('ended'))
/** Those in which what was approved holds; somebody who is to lose it has it still. */
export const statesInForce = statesBefore('revocationAsked', 'revocationDropped')

/** Tells whether what was approved holds. */
export const isApproved = ({ state }: { readonly state: ClaimState }): boolean =>
  statesInForce.includes(state)

/** Tells whether an office has still to decide on a claim. */
export const isWaiting = ({ state }: { readonly state: ClaimState }): boolean => waitingStates.includes(state)
