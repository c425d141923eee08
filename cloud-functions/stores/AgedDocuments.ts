import type { Instant } from '#domain/kernel/decision'
import { Collection, type Filter } from '../kit/Collection'

/** Documents of a collection that are thrown away when they are old enough. */
export class AgedDocuments<Row extends { readonly _id: string }> {
  private readonly collection: Collection<Row>

  /**
   * @param path of the instant that counts; there is an index on it, after `state` where states are named
   * @param states in which documents may go; without them, in any
   */
  constructor(
    name: string,
    private readonly path: string,
    private readonly states?: readonly string[],
  ) {
    this.collection = new Collection(name)
  }

  private filter(before: Instant): Filter {
    const inState = this.states === undefined ? {} : { state: { $in: this.states } }
    return { ...inState, [this.path]: { $gt: 0, $lt: before } }
  }

  /** One call. */
  count(before: Instant): Promise<number> {
    return this.collection.count(this.filter(before))
  }

  /** The oldest first. One call. */
  oldest(before: Instant, limit: number): Promise<readonly Row[]> {
    return this.collection.find(this.filter(before), { order: { [this.path]: 1, _id: 1 }, limit })
  }

  /** One call. @returns how many */
  remove(ids: readonly string[]): Promise<number> {
    return this.collection.remove({ _id: { $in: ids } })
  }
}
