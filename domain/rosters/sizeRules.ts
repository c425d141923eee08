import type { DatedRules } from '../kernel/datedRules'

/** How large a roster's file, and what is in it, may be. */
export interface RosterSizeRules extends DatedRules {
  readonly mostFileBytes: number
  readonly mostSheets: number
  /** Of one sheet, headings and totals included. */
  readonly mostRows: number
  readonly mostColumns: number
  /** Of the whole file. */
  readonly mostCells: number
  readonly mostCellCharacters: number
  readonly mostNamesInACell: number
}

/** Oldest first. */
export const rosterSizeRules: readonly [RosterSizeRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings: 4,200 units fill less than one megabyte and twenty columns; the largest compounds have 20,000 ' +
      'units; a shop hall has at most some dozens of owners; a cell holds a remark, not a page.',
    mostFileBytes: 5 * 1024 * 1024,
    mostSheets: 200,
    mostRows: 25_000,
    mostColumns: 200,
    mostCells: 600_000,
    mostCellCharacters: 2_000,
    mostNamesInACell: 100,
  },
]
