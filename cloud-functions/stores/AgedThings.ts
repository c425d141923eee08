import type { Instant } from '#domain/kernel/decision'
import type { Filter } from '../kit/Collection'
import type { FactStore, Row } from './FactStore'

const oldestFirst = { updatedAt: 1, _id: 1 } as const

/**
 * Things with a life that stay when they are old enough, and lose names or papers. What is over changes at `updatedAt`
 * for the last time; there is an index on `blankedAt`, `state` and it.
 */
export class AgedThings<State extends { readonly updatedAt: Instant }, Fact> {
  /** @param over states in which a thing is over */
  constructor(
    private readonly store: FactStore<State, Fact>,
    private readonly over: readonly string[],
  ) {}

  private filter(before: Instant): Filter {
    return { blankedAt: null, state: { $in: this.over }, updatedAt: { $lt: before } }
  }

  /** One call. Those that are blank already are left out, here and below. */
  count(before: Instant): Promise<number> {
    return this.store.count(this.filter(before))
  }

  /** When the oldest was over; null when none is. One call. */
  async oldestAt(before: Instant): Promise<Instant | null> {
    const [oldest] = await this.store.list(this.filter(before), { order: oldestFirst, limit: 1 })
    return oldest?.updatedAt ?? null
  }

  /** The oldest first. One call. */
  oldest(before: Instant, limit: number): Promise<readonly Row<State, Fact>[]> {
    return this.store.rows(this.filter(before), { order: oldestFirst, limit })
  }

  /** Puts what is left of a thing in its place. One call. @throws StaleWrite when somebody was faster */
  async blank(row: Row<State, Fact>, left: Row<State, Fact>, now: Instant): Promise<void> {
    await this.store.reword(row, { ...left, blankedAt: now })
  }
}
