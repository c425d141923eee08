import type { Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { OrgPath } from '../organisation/OrgUnit'

/** A home of somebody who left. */
export interface FormerHome {
  readonly compoundId: string
  readonly unitId: string
}

export type ErasureFact =
  | {
      readonly kind: 'requested'
      readonly at: Instant
      readonly by: Actor
      readonly who: { readonly personId: string; readonly name: string; readonly phone: string }
      readonly homes: readonly FormerHome[]
      /** Where they once held a post. */
      readonly orgUnitIds: readonly string[]
      readonly path: OrgPath
    }
  /** Nothing of them is left; `things` is how many documents named them. */
  | { readonly kind: 'finished'; readonly at: Instant; readonly by: Actor; readonly things: number }

/**
 * The work of taking somebody's name out of everything, as the fold of its facts. It knows the name until it is
 * finished; then its own facts are redacted like everything else.
 */
export interface Erasure {
  readonly id: string
  readonly who: { readonly personId: string; readonly name: string; readonly phone: string }
  readonly homes: readonly FormerHome[]
  readonly orgUnitIds: readonly string[]
  readonly path: OrgPath
  readonly requestedAt: Instant
  readonly finishedAt: Instant | null
  /** When the clock goes on with it; null once it is finished. */
  readonly nextDueAt: Instant | null
}

/**
 * Applies one more fact to an erasure.
 * @throws Error when the fact cannot follow
 */
export const evolveErasure = (erasure: Erasure | null, fact: ErasureFact, id: string): Erasure => {
  if (fact.kind === 'requested') {
    if (erasure !== null) throw new Error(`erasure ${id} is requested twice`)
    const { who, homes, orgUnitIds, path, at } = fact
    return { id, who, homes, orgUnitIds, path, requestedAt: at, finishedAt: null, nextDueAt: at }
  }
  if (erasure?.finishedAt !== null) throw new Error(`erasure ${id} is not under way`)
  return { ...erasure, finishedAt: fact.at, nextDueAt: null }
}
