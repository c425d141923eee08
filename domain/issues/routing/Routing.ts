import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'
import type { Role } from '../../kernel/roles'
import type { OrgLevel, OrgPath } from '../../organisation/OrgUnit'
import type { Category, Tier } from '../categories'

/** Whom a row proposes: whoever of that role is reached, at one org unit or at units of one level. */
export interface Recipient {
  readonly role: Role
  /** One org unit, as the traffic police; null for any that is reached. */
  readonly orgUnitId: string | null
  /** At units of this level only; null for any. */
  readonly level: OrgLevel | null
}

/** One line of the table: what is about this, stands at this tier and lies there, goes to that post first. */
export interface RoutingRow {
  readonly tier: Tier
  /** Null for every category. */
  readonly category: Category | null
  /** A subdistrict, community or compound; null for the whole district. */
  readonly placeId: string | null
  /** Null where it is a neighbour's to do. */
  readonly to: Recipient | null
  /** The jurisdiction next to ours that answers for it: it is handed over there. Null where one of ours does. */
  readonly neighbour: string | null
}

/** All rows that are in force from an instant on. */
export interface Routing {
  /** 0 for the first, which nobody has edited. */
  readonly version: number
  readonly from: Instant
  readonly rows: readonly RoutingRow[]
}

/** What a dry run has found: of so many issues looked at, so many would have gone elsewhere. */
export interface DryRun {
  readonly looked: number
  readonly changed: number
}

export type RoutingFact = FactBase<
  'adopted',
  Routing & {
    readonly path: OrgPath
    readonly reason: string
    readonly dryRun: DryRun
  }
>

/** A version of the table with who has adopted it, when, and why. */
export interface AdoptedRouting extends Routing {
  readonly id: string
  readonly path: OrgPath
  readonly reason: string
  readonly dryRun: DryRun
  readonly adoptedAt: Instant
  readonly adoptedBy: { readonly role: Role; readonly orgName: string }
}
