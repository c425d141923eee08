import type { OccupancyKind } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { PaperName } from '../pictures/papers'

/** One thing that happens to a claim, so many hours after it was made. */
export type ClaimStep = { readonly after: number } & (
  | { readonly do: 'approve'; readonly by: Role; readonly note: string }
  | { readonly do: 'refuse'; readonly by: Role; readonly reason: string }
  | { readonly do: 'appeal'; readonly reason: string }
  | { readonly do: 'dispute'; readonly by: string }
  | { readonly do: 'askRevocation'; readonly by: Role; readonly reason: string }
  | { readonly do: 'withdraw' }
  | { readonly do: 'moveOut' }
)

/** A resident's claim as it is planned. */
export interface ClaimPlan {
  readonly id: string
  readonly unitId: string
  /** Register key of the claimant, who joined half an hour before. */
  readonly by: string
  readonly as: OccupancyKind
  readonly under14: boolean
  /** Hours before the demonstration's now. */
  readonly claimedAgo: number
  readonly note: string
  readonly papers: readonly PaperName[]
  /** Days from now to the end of a lease; negative for one that is over. */
  readonly leaseDays: number | null
  readonly steps: readonly ClaimStep[]
}
