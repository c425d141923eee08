import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<OrgUnit>('orgUnits')
const directoryMilliseconds = 60_000
const remembered = new Remembered<Directory>(directoryMilliseconds, 1)

/** All org units at once: a few hundred small documents that change rarely, so one instance reads them once a minute. */
export class Directory {
  private readonly byId: ReadonlyMap<string, OrgUnit>

  constructor(readonly units: readonly OrgUnit[]) {
    this.byId = new Map(units.map(unit => [unit._id, unit]))
  }

  find(id: string): OrgUnit | null {
    return this.byId.get(id) ?? null
  }

  compound(id: string): Compound | null {
    const unit = this.byId.get(id)
    return unit?.level === 'compound' ? unit : null
  }

  /** From the parent up to the root. */
  ancestors(unit: OrgUnit): readonly OrgUnit[] {
    const parent = unit.parentId === null ? undefined : this.byId.get(unit.parentId)
    return parent ? [parent, ...this.ancestors(parent)] : []
  }
}

const pageSize = 1_000

const readAll = async (): Promise<Directory> => {
  const units: OrgUnit[] = []
  for (let last = ''; ;) {
    const page = await collection.find({ _id: { $gt: last } }, { order: { _id: 1 }, limit: pageSize })
    units.push(...page)
    const end = page.at(-1)
    if (page.length < pageSize || !end) return new Directory(units)
    last = end._id
  }
}

/** At most a minute old. */
export const directory = (): Promise<Directory> => remembered.get('all', readAll)
