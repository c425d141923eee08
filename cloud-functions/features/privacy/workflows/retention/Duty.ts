import type { Instant } from '#domain/kernel/decision'
import type { AgedDocuments } from '../../../../stores/AgedDocuments'
import type { Filter } from '../../../../kit/Collection'
import type { FactStore, Row } from '../../../../stores/FactStore'

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

interface Blanking<State extends object, Fact> {
  readonly store: FactStore<State, Fact>
  /** Things that are over; those that are blank already are left out. */
  readonly over: Filter
  /** Takes away what lies outside of it first, as photos do. */
  readonly before?: (row: Row<State, Fact>) => Promise<void>
  readonly blank: (row: Row<State, Fact>) => Row<State, Fact>
}

/** Things with a life that stay, without names or papers. What is over changes at `updatedAt` for the last time. */
export const blanking = <State extends { readonly updatedAt: Instant }, Fact>({
  store,
  over,
  before: goes,
  blank,
}: Blanking<State, Fact>): Duty => {
  const filter = (before: Instant): Filter => ({ blankedAt: null, ...over, updatedAt: { $lt: before } })
  const order = { updatedAt: 1, _id: 1 } as const
  return {
    count: before => store.count(filter(before)),
    oldest: async before => (await store.list(filter(before), { order, limit: 1 }))[0]?.updatedAt ?? null,
    clear: async (before, now) => {
      const rows = await store.rows(filter(before), { order, limit: atOnce })
      for (const row of rows) {
        await goes?.(row)
        await store.reword(row, named => ({ ...blank(named), blankedAt: now }))
      }
      return rows.length
    },
  }
}
