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

export const { mayFollow, stateAfter, stateNamed } = statesOf<ClaimState, ClaimFact['kind']>(
  'a claim',
  claimGraph,
)

/** Those on which an office has still to decide. */
export const waitingStates = [
  'submitted',
  'toConfirm',
  'appealed',
  'disputed',
] as const satisfies readonly ClaimState[]
/** Those on which it has. */
export const decidedStates = [
  'approved',
  'revoking',
  'refused',
  'refusedFinally',
  'ended',
] as const satisfies readonly ClaimState[]

/** Those in which what was approved holds; somebody who is to lose it has it still. */
export const statesInForce = ['approved', 'revoking'] as const satisfies readonly ClaimState[]

export const isApproved = ({ state }: { readonly state: ClaimState }): boolean =>
  statesInForce.some(held => held === state)

export const isWaiting = ({ state }: { readonly state: ClaimState }): boolean =>
  waitingStates.some(waiting => waiting === state)
