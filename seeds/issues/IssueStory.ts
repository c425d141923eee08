import type { Rate } from '#domain/issues/rate'
import type { Category, Urgency } from '#domain/issues/categories'
import type { SceneName } from '../pictures/scenes'

/** Where an issue is sent: a post of its compound, or an org unit's own officer by id. */
export type Destination =
  | 'property'
  | 'committee'
  | 'grid'
  | 'head'
  | { readonly memberUnit: string }
  | { readonly department: string }

/** One thing done to an issue, so many hours after it was raised. Whoever the rules let do it, does it. */
export type Step = { readonly after: number } & (
  | { readonly do: 'accept'; readonly note: string }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly do: 'dispatch'; readonly to: Destination; readonly note: string }
  | { readonly do: 'object'; readonly reason: string }
  | { readonly do: 'progress'; readonly note: string; readonly scene: SceneName | null }
  | { readonly do: 'pause'; readonly reason: string; readonly hours: number }
  | { readonly do: 'resume' }
  | { readonly do: 'handle'; readonly note: string; readonly scene: SceneName }
  | { readonly do: 'escalate'; readonly reason: string }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'confirm'; readonly rating: number; readonly comment: string }
  | ({ readonly do: 'rate' } & Rate)
  | { readonly do: 'appeal'; readonly reason: string }
  | { readonly do: 'reopen'; readonly reason: string }
  | { readonly do: 'withdraw'; readonly reason: string }
  | { readonly do: 'support'; readonly by: string }
)

/** One invented case, told in hours. What the clock did in between is worked out by the rules. */
export interface IssueStory {
  readonly id: string
  readonly compoundId: string
  readonly category: Category
  readonly urgency: Urgency
  readonly text: string
  readonly scene: SceneName | null
  /** Number of the building, or null for a place outside. */
  readonly building: number | null
  readonly detail: string
  /** Register key, or `resident`: anybody of the compound. */
  readonly by: string
  readonly anonymous: boolean
  /** Hours before the demonstration's now. */
  readonly raisedAgo: number
  readonly steps: readonly Step[]
}

/** What most stories have in common. */
export const elsewhere = {
  urgency: 'normal',
  scene: null,
  building: null,
  by: 'resident',
  anonymous: false,
} as const
