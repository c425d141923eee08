import type { Unit } from '#domain/organisation/Unit'
import { Collection } from '../kit/Collection'

const collection = new Collection<Unit>('units')
const pageSize = 1_000

export const units = {
  /** All exclusive parts of a compound: one call for every thousand. */
  ofCompound: async (compoundId: string): Promise<readonly Unit[]> => {
    const all: Unit[] = []
    for (let last = ''; ;) {
      const page = await collection.find(
        { compoundId, _id: { $gt: last } },
        { order: { _id: 1 }, limit: pageSize },
      )
      all.push(...page)
      const end = page.at(-1)
      if (page.length < pageSize || !end) return all
      last = end._id
    }
  },
}
