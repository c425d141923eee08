import type { FactOf } from '../kernel/fact'
import type { VoteFact } from './Vote'

/** Until 2026-11-30: the rule was chosen without a matter, and nobody was asked for the ground. */
type Proposed1 = Omit<FactOf<VoteFact, 'proposed'>, 'v' | 'matter' | 'convened'> & { readonly v?: never }

/** A fact of a vote in any shape in which one was ever stored. A fact says its version in `v`; without, it is 1. */
export type StoredVoteFact = VoteFact | Proposed1

/** Gives a stored fact the shape that facts have now. */
export const currentVoteFact = (fact: StoredVoteFact): VoteFact =>
  fact.kind === 'proposed' && fact.v === undefined ? { ...fact, v: 2, matter: null, convened: null } : fact
