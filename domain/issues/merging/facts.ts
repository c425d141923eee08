import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { Arrival } from '../Issue'

/** The other of two issues that were merged, as people quote it. */
export interface Merged {
  readonly issueId: string
  readonly number: string
}

/** One that was merged into an issue. */
export interface Absorbed extends Merged {
  /** How many follow it, its reporter included, who did not follow the other before: nobody counts twice. */
  readonly people: number
}

/** What merging two issues leaves in the one that ends (the first, the fourth and the last), and in the one that goes on. */
export type MergingFact =
  /** Version 1, without a number, stands in `storedFacts`. */
  | FactBase<
      'merged',
      { readonly v: 2; readonly into: string; readonly number: string; readonly reason: string }
    >
  | FactBase<'absorbed', Absorbed>
  | FactBase<'released', Merged>
  /** It stands on its own again: an office said so, or the one that it was merged into ended without being handled. */
  | FactBase<
      'unmerged',
      {
        readonly why: 'office' | 'otherEnded'
        readonly reason: string
        readonly arrival: Arrival
      }
    >
  /** The one that it was merged into was reported as done: its own reporter says whether it is solved. */
  | FactBase<
      'handledTogether',
      { readonly note: string; readonly evidence: readonly string[]; readonly confirmBy: Instant }
    >
