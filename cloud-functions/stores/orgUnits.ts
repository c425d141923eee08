import type { Board } from '#domain/announcements/board'
import { routingAt } from '#domain/issues/routing/route'
import type { Routing } from '#domain/issues/routing/Routing'
import type { Instant } from '#domain/kernel/decision'
import { MINUTE } from '#domain/kernel/lengths'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import { Collection } from '../kit/Collection'
import { everyRow } from '../kit/everyPage'
import { Remembered } from '../kit/remembered'
import type { Transaction } from '../kit/transaction'
import { rememberedRequests } from './Kept'

/** What stands in the document of an org unit besides what the organisation is made of. */
interface Beside {
  /** What runs in a compound; missing where nothing was ever announced. The announcements themselves are the truth. */
  readonly announced?: Board
  /** Of the district: by which tables issues are sent, now and soon. The adopted tables themselves are the truth. */
  readonly routings?: readonly Routing[]
}

/** An org unit with the requests that have changed its posts last, so that a repeated one is known. */
export type OrgUnitRow = OrgUnit & Beside & { readonly requestIds?: readonly string[] }

const collection = new Collection<OrgUnitRow>('orgUnits')
const directoryMilliseconds = MINUTE
const remembered = new Remembered<Directory>(directoryMilliseconds, 1)

/** All org units at once: a few hundred small documents that change rarely, so one instance reads them once a minute. */
export class Directory {
  readonly byId: ReadonlyMap<string, OrgUnit & Beside>

  constructor(readonly units: readonly (OrgUnit & Beside)[]) {
    this.byId = new Map(units.map(unit => [unit._id, unit]))
  }

  find(id: string): OrgUnit | null {
    return this.byId.get(id) ?? null
  }

  compound(id: string): Compound | null {
    const unit = this.byId.get(id)
    return unit?.level === 'compound' ? unit : null
  }

  /** What was announced to a compound, over or not. */
  announcedIn({ _id }: Compound): Board {
    return this.byId.get(_id)?.announced ?? []
  }

  /** By which table issues are sent at `now`. */
  routingAt(now: Instant): Routing {
    return routingAt(
      this.units.flatMap(({ routings = [] }) => routings),
      now,
    )
  }

  /** From the parent up to the root. */
  ancestors(unit: OrgUnit): readonly OrgUnit[] {
    const parent = unit.parentId === null ? undefined : this.byId.get(unit.parentId)
    return parent ? [parent, ...this.ancestors(parent)] : []
  }

  /** Those whose parent it is. */
  below({ _id }: OrgUnit): readonly OrgUnit[] {
    return this.units.filter(({ parentId }) => parentId === _id)
  }
}

const pageSize = 1_000

const readAll = async (): Promise<Directory> =>
  new Directory(
    await everyRow({
      size: pageSize,
      read: last =>
        collection.find(
          { _id: { $gt: last } },
          { order: { _id: 1 }, limit: pageSize, fields: { requestIds: 0 } },
        ),
    }),
  )

/**
 * Reads all org units, at most a minute old, and never older than what this instance has changed itself. Who holds a
 * post now is asked of it by `holdersAt`, so a term that begins or ends by date does so on the instant; only an
 * appointment made meanwhile on another instance may be missing. That is good enough to show, never to let somebody
 * act: that goes by the person's own posts.
 */
export const directory = (): Promise<Directory> => remembered.get('all', readAll)

export const orgUnits = {
  /** Several as they are now; one call. */
  byIds: (ids: readonly string[]): Promise<readonly OrgUnitRow[]> =>
    collection.find({ _id: { $in: ids } }, { limit: ids.length }),

  /** One call the first time, as `Transaction.get`. */
  byIdIn: (tx: Transaction, id: string): Promise<OrgUnitRow | null> => tx.get('orgUnits', id),

  /** Puts a unit in the place of the one that the transaction read and it was made from. One call. @returns it as written */
  putIn: async <Unit extends OrgUnitRow>(tx: Transaction, unit: Unit, requestKey: string): Promise<Unit> => {
    const requestIds = [...(unit.requestIds ?? []), requestKey].slice(-rememberedRequests)
    const next = { ...unit, rev: unit.rev + 1, requestIds }
    await tx.put('orgUnits', next)
    return next
  },

  /** To be told after a transaction has changed one. */
  forgetDirectory: (): void => {
    remembered.drop('all')
  },
}
