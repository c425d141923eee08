import type { ClaimFact, ClaimState } from './Claim'

interface Step {
  readonly from: readonly (ClaimState | null)[]
  /** By the state before; a fact that is missing for a state leaves it as it is. */
  readonly to: Readonly<Partial<Record<ClaimState | 'none', ClaimState>>>
}

const to = (state: ClaimState, ...from: readonly ClaimState[]): Step => ({
  from,
  to: Object.fromEntries(from.map(before => [before, state])),
})

/** Which fact may follow in which state, and the state that it makes. The rules and the fold both stand on this table. */
export const claimGraph: Readonly<Record<ClaimFact['kind'], Step>> = {
  claimed: { from: [null], to: { none: 'submitted' } },
  guardianConsented: { from: ['submitted', 'appealed'], to: {} },
  approved: to('approved', 'submitted', 'appealed'),
  refused: { from: ['submitted', 'appealed'], to: { submitted: 'refused', appealed: 'refusedFinally' } },
  appealed: to('appealed', 'refused'),
  withdrawn: to('withdrawn', 'submitted', 'appealed'),
  // Of one that still waits too: whoever erases themselves asks for nothing any more.
  ended: to('ended', 'submitted', 'appealed', 'approved'),
  // Only what ended with a roster that was taken back, see `restoreClaim`.
  restored: to('approved', 'ended'),
}

export const mayFollow = (state: ClaimState | null, kind: ClaimFact['kind']): boolean =>
  claimGraph[kind].from.includes(state)

/** @throws Error when the fact cannot follow: facts are made by the rules, so that is a fault, never a refusal */
export const stateAfter = (state: ClaimState | null, kind: ClaimFact['kind']): ClaimState => {
  const after = claimGraph[kind].to[state ?? 'none'] ?? state
  if (!mayFollow(state, kind) || after === null)
    throw new Error(`a claim that is ${state ?? 'not there'} cannot be ${kind}`)
  return after
}

/** Those on which an office has still to decide. */
export const waitingStates = ['submitted', 'appealed'] as const satisfies readonly ClaimState[]
/** Those on which it has. */
export const decidedStates = [
  'approved',
  'refused',
  'refusedFinally',
  'ended',
] as const satisfies readonly ClaimState[]

export const isWaiting = ({ state }: { readonly state: ClaimState }): boolean =>
  waitingStates.some(waiting => waiting === state)
