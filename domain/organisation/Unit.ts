import type { Instant } from '../kernel/decision'

export const unitUses = ['home', 'shop', 'parking'] as const
export type UnitUse = (typeof unitUses)[number]

/** Somebody whom the roster names for a unit; `personId` once the person behind the name is known here. */
export interface RosterPerson {
  readonly personId: string | null
  readonly name: string
  /** As the roster has it; null where it has none. Never leaves the server unmasked without a logged look. */
  readonly phone: string | null
  /** The number of their paper, sealed (see `domain/rosters/heads/paperNumbers`); missing where no roster had one. */
  readonly document?: string
}

/** 专有部分: one exclusive part of the compound. Parking spaces that can be owned separately are units too. */
export interface Unit {
  readonly _id: string
  /** Counts the writes. */
  readonly rev: number
  readonly compoundId: string
  readonly buildingId: string
  /** 单元, as `2`; null where the building has one entrance or none is named. */
  readonly entrance: string | null
  /** `1203`; of a shop or a parking space its number. */
  readonly room: string
  /** As people say it: 3栋1203. */
  readonly label: string
  readonly use: UnitUse
  /** Exclusive floor area in whole 0.01 m². */
  readonly area: number
  /** All units of one buyer, and all the developer's unsold ones, are one head: they share this key. */
  readonly buyerKey: string
  /** Sealed numbers of its certificates of title; missing where no roster had any. */
  readonly certificates?: readonly string[]
  /** Sold and not handed over yet: it counts with the developer's head, and its buyers do not vote by it. */
  readonly undelivered?: true
  readonly owners: readonly RosterPerson[]
  readonly tenants: readonly RosterPerson[]
  /** Which of several co-owners votes for the unit; null while there is only one owner or none was named. */
  readonly representativeId: string | null
  /** People living there, owners included: the household of a consultation. */
  readonly residentIds: readonly string[]
  /** Since when these are the owners: a vote that was frozen before goes by the ones it froze. */
  readonly ownersSince: Instant
  /** When anything about it was last changed. */
  readonly changedAt: Instant
}
