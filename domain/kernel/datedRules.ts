import type { Instant } from './decision'

/** What every row of rules carries that can change: from when it holds, and who says so. */
export interface DatedRules {
  /** In force from this instant until the next row is. */
  readonly from: Instant
  /** The law with its article, or that it is our own setting and why. */
  readonly source: string
}

/**
 * Finds the rules in force at an instant; before the first row the first applies.
 * @param rows oldest first; a change is a new row, so that what was decided under an old one keeps it
 */
export const rulesAt = <Rules extends Pick<DatedRules, 'from'>>(
  rows: readonly [Rules, ...Rules[]],
  at: Instant,
): Rules => rows.findLast(({ from }) => from <= at) ?? rows[0]

/**
 * Finds the newest row: what a text speaks of that has no instant of its own.
 * @param rows oldest first
 */
export const newestOf = <Rules>(rows: readonly [Rules, ...Rules[]]): Rules => rows.at(-1) ?? rows[0]
