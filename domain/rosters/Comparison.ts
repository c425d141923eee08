import type { UnitUse } from '../organisation/Unit'
import type { NamedPerson, RosterLine, RosterNote, RosterProblem, WrongLine } from './Roster'

/** One field of a unit, before and after. */
export type RosterDifference =
  | { readonly field: 'area'; readonly before: number; readonly after: number }
  | { readonly field: 'use'; readonly before: UnitUse; readonly after: UnitUse }
  | { readonly field: 'entrance'; readonly before: string | null; readonly after: string | null }
  | {
      readonly field: 'owners' | 'tenants'
      readonly before: readonly NamedPerson[]
      readonly after: readonly NamedPerson[]
    }
  /** Numbers of papers, which nobody is shown. */
  | { readonly field: 'papers' }
  | { readonly field: 'delivery'; readonly before: boolean; readonly after: boolean }
  /** The owners are the same; with the phones now known they are one head with those of other units. */
  | { readonly field: 'buyerKey'; readonly before: string; readonly after: string }

interface Taken {
  readonly unitId: string
  readonly line: RosterLine
  readonly buyerKey: string
  readonly notes: readonly RosterNote[]
}

/** A line of the file beside what is stored. */
export type ComparedLine =
  | ({ readonly status: 'new' } & Taken)
  | ({ readonly status: 'changed'; readonly differences: readonly RosterDifference[] } & Taken)
  | ({ readonly status: 'same' } & Taken)
  | { readonly status: 'wrong'; readonly line: WrongLine }
export type LineStatus = ComparedLine['status']

export interface RosterCounts {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly wrong: number
  readonly missing: number
}

export interface RosterComparison {
  /** In the order of the file. */
  readonly lines: readonly ComparedLine[]
  /** What concerns a sheet or the file as a whole. */
  readonly problems: readonly RosterProblem[]
  /** Units of the compound that the file does not name: they stay as they are. */
  readonly missing: readonly { readonly unitId: string; readonly label: string }[]
  readonly counts: RosterCounts
}
