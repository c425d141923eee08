import type { Instant } from '#domain/kernel/decision'
import type { AgedDocuments } from '../../../../stores/AgedDocuments'
import type { AgedThings } from '../../../../stores/AgedThings'
import type { Row } from '../../../../stores/FactStore'

/** How the data of one category is found, and goes. */
export interface Duty {
  readonly count: (before: Instant) => Promise<number>
  /** Instant of the oldest that is due; null when none is. */
  readonly oldest: (before: Instant) => Promise<Instant | null>
  /** Removes or blanks the oldest that are due. @returns how many, 0 when nothing is left */
  readonly clear: (before: Instant, now: Instant) => Promise<number>
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
  clear: async before => {
    const rows = await documents.oldest(before, atOnce)
    if (rows.length === 0) return 0
    await first(rows)
    return documents.remove(rows.map(({ _id }) => _id))
  },
})

/** Things that stay, without what may not be kept. @param without the thing without it */
export const blanking = <State extends { readonly updatedAt: Instant }, Fact>(
  things: AgedThings<State, Fact>,
  without: (row: Row<State, Fact>) => Promise<Row<State, Fact>>,
): Duty => ({
  count: before => things.count(before),
  oldest: before => things.oldestAt(before),
  clear: async (before, now) => {
    const rows = await things.oldest(before, atOnce)
    for (const row of rows) await things.blank(row, await without(row), now)
    return rows.length
  },
})
