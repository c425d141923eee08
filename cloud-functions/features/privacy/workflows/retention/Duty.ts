import type { Instant } from '#domain/kernel/decision'
import { everyFirstPage } from '../../../../kit/everyPage'
import type { AgedDocuments } from '../../../../stores/AgedDocuments'
import type { AgedThings } from '../../../../stores/AgedThings'
import type { Row } from '../../../../stores/FactStore'

/** What is to go, and while there is time for it. */
export interface Due {
  readonly before: Instant
  readonly now: Instant
  readonly hasTime: () => boolean
}

/** How the data of one category is found, and goes. */
export interface Duty {
  readonly count: (before: Instant) => Promise<number>
  /** Instant of the oldest that is due; null when none is. */
  readonly oldest: (before: Instant) => Promise<Instant | null>
  /** Removes or blanks what is due, the oldest first, until nothing is left or the time is over. @returns how many */
  readonly clear: (due: Due) => Promise<number>
}

const atOnce = 100

/** Documents that go as they are. @param first what goes with them, before they are gone */
export const deleting = <Row extends { readonly _id: string }>(
  documents: AgedDocuments<Row>,
  at: (row: Row) => Instant,
  first: (rows: readonly Row[]) => Promise<void> = () => Promise.resolve(),
): Duty => ({
  count: before => documents.count(before),
  oldest: async before => {
    const [row] = await documents.oldest(before, 1)
    return row ? at(row) : null
  },
  clear: async ({ before, hasTime }) => {
    const read = () => documents.oldest(before, atOnce)
    let removed = 0
    for await (const rows of everyFirstPage({ size: atOnce, read, hasTime })) {
      await first(rows)
      removed += await documents.remove(rows.map(({ _id }) => _id))
    }
    return removed
  },
})

/**
 * Things that stay, without what may not be kept.
 *
 * @param without the thing without it
 * @param first what goes with it and lies elsewhere, as photos do
 */
export const blanking = <State extends { readonly updatedAt: Instant }, Fact>(
  things: AgedThings<State, Fact>,
  without: (row: Row<State, Fact>) => Row<State, Fact>,
  first: (row: Row<State, Fact>) => Promise<void> = () => Promise.resolve(),
): Duty => ({
  count: before => things.count(before),
  oldest: before => things.oldestAt(before),
  clear: async ({ before, now, hasTime }) => {
    const read = () => things.oldest(before, atOnce)
    let blanked = 0
    for await (const rows of everyFirstPage({ size: atOnce, read, hasTime })) {
      for (const row of rows) {
        await first(row)
        await things.blank(row, without, now)
      }
      blanked += rows.length
    }
    return blanked
  },
})
