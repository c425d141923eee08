import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { ClaimFact, ClaimState } from './Claim'

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const claimGraph = {
  claimed: { from: [null], to: 'submitted' },
  guardianConsented: { from: ['submitted', 'appealed'], to: {} },
  approved: { from: ['submitted', 'appealed'], to: 'approved' },
  refused: { from: ['submitted', 'appealed'], to: { submitted: 'refused', appealed: 'refusedFinally' } },
  appealed: { from: ['refused'], to: 'appealed' },
  withdrawn: { from: ['submitted', 'appealed'], to: 'withdrawn' },
  // Of one that still waits too: whoever erases themselves asks for nothing any more.
  ended: { from: ['submitted', 'appealed', 'approved'], to: 'ended' },
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
export const decidedStates = statesMadeBy('approved', 'refused', 'ended')
/** Those that make nobody anything to a unit, nor wait to. */
export const statesOver = statesBesides(...statesBefore('ended'))

/** Tells whether an office has still to decide on a claim. */
export const isWaiting = ({ state }: { readonly state: ClaimState }): boolean => waitingStates.includes(state)
