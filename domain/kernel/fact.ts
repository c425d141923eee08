import type { Actor } from './Actor'
import type { Instant } from './decision'

/** What every fact carries, of whatever thing: what happened, when, and by whom. */
export interface DatedFact {
  readonly kind: string
  readonly at: Instant
  readonly by: Actor
}

/** Types one kind of fact by what it carries besides. */
export type FactBase<Kind extends string, More = unknown> = {
  readonly kind: Kind
  readonly at: Instant
  readonly by: Actor
} & More

/** Picks the facts of one kind, or of several, out of a union of facts. */
export type FactOf<Fact extends DatedFact, Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>
