import { chunksOf } from '#domain/kernel/chunksOf'
import type { Instant } from '#domain/kernel/decision'
import type { Unit } from '#domain/organisation/Unit'
import { Collection, type Filter, type FindOptions } from '../kit/Collection'
import { everyRow } from '../kit/everyPage'

const collection = new Collection<Unit>('units')

/** Fields that are missing where there is nothing to say: a write takes away what is not there any more. */
const onlySometimes = ['certificates', 'undelivered'] as const satisfies readonly (keyof Unit)[]

/** A unit without anything about its people. */
export type UnitToChoose = Pick<Unit, '_id' | 'label' | 'entrance' | 'room' | 'use'>

const pageSize = 1_000

/** One call for every thousand. */
const allOf = (filter: Filter, fields?: FindOptions['fields']): Promise<readonly Unit[]> =>
  everyRow({
    size: pageSize,
    read: last =>
      collection.find(
        { ...filter, _id: { $gt: last } },
        { order: { _id: 1 }, limit: pageSize, ...(fields ? { fields } : {}) },
      ),
  })

export const units = {
  /** One call. */
  byId: (id: string): Promise<Unit | null> => collection.first({ _id: id }),

  /** One call for every thousand, none for no ids. */
  byIds: async (ids: readonly string[]): Promise<readonly Unit[]> => {
    const found: Unit[] = []
    for (const $in of chunksOf([...new Set(ids)], pageSize))
      found.push(...(await collection.find({ _id: { $in } }, { limit: pageSize })))
    return found
  },

  /** What is needed to choose one unit of a building; one call. No building has a thousand units. */
  ofBuilding: (compoundId: string, buildingId: string): Promise<readonly UnitToChoose[]> =>
    collection.find<UnitToChoose>(
      { compoundId, buildingId },
      {
        order: { _id: 1 },
        limit: pageSize,
        fields: { label: 1, entrance: 1, room: 1, use: 1 },
      },
    ),

  /** Those of a compound that come after `last` in the order of their ids. One call. */
  pageOfCompound: (compoundId: string, last: string, limit: number): Promise<readonly Unit[]> =>
    collection.find({ compoundId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** All exclusive parts of a compound: one call for every thousand. */
  ofCompound: (compoundId: string): Promise<readonly Unit[]> => allOf({ compoundId }),

  /** All units of these heads of a compound: one call for every thousand. */
  ofBuyers: (compoundId: string, buyerKeys: readonly string[]): Promise<readonly Unit[]> =>
    allOf({ compoundId, buyerKey: { $in: buyerKeys } }),

  /** Ids of those of a compound that were changed at an instant or later: one call for every thousand. */
  changedSince: async (compoundId: string, since: Instant): Promise<readonly string[]> =>
    (await allOf({ compoundId, changedAt: { $gte: since } }, { _id: 1 })).map(({ _id }) => _id),

  /** Those of any compound that were changed at an instant or later, latest first; one call, a thousand at most. */
  changedLately: (since: Instant): Promise<readonly Pick<Unit, '_id' | 'compoundId'>[]> =>
    collection.find<Pick<Unit, '_id' | 'compoundId'>>(
      { changedAt: { $gte: since } },
      { order: { changedAt: -1, _id: 1 }, limit: pageSize, fields: { compoundId: 1 } },
    ),

  /** Ids of those whose roster has this phone; two calls, none for no phone. */
  withPhone: async (phone: string): Promise<readonly string[]> => {
    if (phone === '') return []
    const found = await Promise.all(
      ['owners.phone', 'tenants.phone'].map(path =>
        collection.find<{ readonly _id: string }>({ [path]: phone }, { limit: pageSize, fields: { _id: 1 } }),
      ),
    )
    return found.flat().map(({ _id }) => _id)
  },

  /** Those that are not there yet. One call for every 500 when none is. */
  insertMissing: (rows: readonly Unit[]): Promise<void> => collection.insertMissing(rows),

  /** One call, over exactly a revision. @returns false when somebody was faster */
  replace: async (unit: Unit, overRev: number): Promise<boolean> => {
    const { _id, ...fields } = unit
    const gone = onlySometimes.filter(field => unit[field] === undefined)
    const $unset = Object.fromEntries(gone.map(field => [field, '']))
    const change = gone.length === 0 ? { $set: fields } : { $set: fields, $unset }
    return (await collection.update({ _id, rev: overRev }, change)) > 0
  },

  /** Those of them that have exactly this revision. One call, none for no ids. @returns how many */
  remove: (ids: readonly string[], rev: number): Promise<number> =>
    ids.length === 0 ? Promise.resolve(0) : collection.remove({ _id: { $in: ids }, rev }),

  /** Their revisions by id: one call for every thousand of the compound. */
  revisions: async (compoundId: string): Promise<ReadonlyMap<string, Pick<Unit, 'rev' | 'label'>>> =>
    new Map((await allOf({ compoundId }, { rev: 1, label: 1 })).map(unit => [unit._id, unit])),
}
