import type { NamedPerson } from '#domain/rosters/Roster'
import { claimants } from '../residence/claimants'
import type { Value } from './workbook'

/** What the file has that is not stored: the new owner of a home that was sold, a number that has changed. */
export interface Correction {
  /** 0.01 m² */
  readonly area?: number
  readonly owners?: readonly NamedPerson[]
  readonly tenants?: readonly NamedPerson[]
}

/** By unit. The first two are what two claimants say of themselves. */
export const corrections: Readonly<Record<string, Correction>> = {
  'banshan-b4-802': { owners: [claimants['buyer-qiu']] },
  'banshan-b6-304': { owners: [claimants['buyer-duan']] },
  'banshan-b6-904': { area: 9_012 },
  'banshan-b2-1804': { area: 8_965 },
  'banshan-b9-703': { tenants: [claimants['renter-long']] },
}

/** A line as it is written, before somebody's hand slipped. */
export interface WrittenHome {
  readonly room: Value
  readonly area: Value
  readonly owners: Value
  readonly phones: Value
}

/** By unit: one slip of each common sort. */
export const slips: Readonly<Record<string, Partial<WrittenHome>>> = {
  'banshan-b1-1201': { area: '89,50' },
  'banshan-b2-702': { owners: null },
  'banshan-b3-1504': { phones: '1000000' },
  'banshan-b5-1003': { owners: '甲样一、乙样二' },
  'banshan-b6-1403': { room: '14楼最里面' },
  'banshan-b8-404': { area: 8_950 },
}

/** Homes that the file has forgotten. */
export const forgotten: readonly string[] = ['banshan-b7-604', 'banshan-b7-704']
