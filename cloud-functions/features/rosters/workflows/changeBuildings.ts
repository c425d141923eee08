import type { Instant } from '#domain/kernel/decision'
import { theClock, type Actor } from '#domain/kernel/Actor'
import type { Building } from '#domain/organisation/OrgUnit'
import { whyKept, withBuildings, type KeptBuilding, type Reliance } from '#domain/rosters/NewBuilding'
import { buildingsOf } from '#domain/rosters/RosterImport'
import type { Transaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { hasIssueAt } from '../../../stores/issues'
import { orgUnits } from '../../../stores/orgUnits'
import type { RosterImportRow } from '../../../stores/rosterImports'
import { units } from '../../../stores/units'
import { compoundIn, type CompoundRow } from '../../organisation/workflows/compoundIn'

/** Who changes a compound's buildings, and by which import. */
interface Change {
  readonly importId: string
  readonly actor: Actor
  readonly now: Instant
  /** `requestId:callName`; null for the clock. */
  readonly requestKey: string | null
}

const put = async (
  tx: Transaction,
  before: CompoundRow,
  buildings: readonly Building[],
  { deed, changed }: { readonly deed: string; readonly changed: readonly Pick<Building, 'id'>[] },
  { importId, actor, now, requestKey }: Change,
): Promise<number> => {
  const { _id, path, rev } = await orgUnits.putIn(
    tx,
    { ...before, buildings },
    requestKey ?? `${importId}:${deed}`,
  )
  for (const { id } of changed)
    await audit.noteIn(tx, {
      id: `orgUnit:${_id}#${String(rev)}:${deed}:${id}`,
      at: now,
      thing: { kind: 'orgUnit', id: _id },
      deed,
      by:
        actor.kind === 'clock'
          ? theClock
          : { kind: 'person', personId: actor.personId, role: actor.role, orgUnitId: actor.orgUnitId },
      path,
      request: requestKey,
    })
  return rev
}

/**
 * Puts what an import brings into its compound, before any of its units. One database call, and one for each building.
 * @returns the compound's revision
 */
export const addBuildingsIn = async (
  tx: Transaction,
  compound: CompoundRow,
  roster: RosterImportRow,
  change: Omit<Change, 'importId'>,
): Promise<number> => {
  const added = buildingsOf(roster)
  return put(
    tx,
    compound,
    withBuildings(compound.buildings, added),
    { deed: 'buildingAdded', changed: added },
    { ...change, importId: roster._id },
  )
}

/** What relies on the buildings that an import has added, by their ids. Two database calls for each. */
export const relianceOn = async (roster: RosterImportRow): Promise<ReadonlyMap<string, Reliance>> => {
  const { compoundId } = roster
  const found = new Map<string, Reliance>()
  for (const { id } of buildingsOf(roster)) {
    const [standing, placed] = await Promise.all([
      units.ofBuilding(compoundId, id),
      hasIssueAt(compoundId, id),
    ])
    found.set(id, { units: standing.length > 0, issues: placed })
  }
  return found
}

export interface Removed {
  /** Those that stay. */
  readonly kept: readonly KeptBuilding[]
  /** Of the compound; undefined when all stay. */
  readonly rev: number | undefined
}

/**
 * Takes the buildings that an import had added out of its compound again, save those that others rely on by now. At most
 * two database calls, one more for each building.
 */
export const removeBuildingsIn = async (
  tx: Transaction,
  roster: RosterImportRow,
  reliance: ReadonlyMap<string, Reliance>,
  change: Omit<Change, 'importId'>,
): Promise<Removed> => {
  const compound = await compoundIn(tx, roster.compoundId)
  const judged = buildingsOf(roster).map(({ id }) => {
    const why = whyKept(id, compound, reliance.get(id) ?? { units: true, issues: true })
    return { buildingId: id, why }
  })
  const gone = judged.flatMap(({ buildingId, why }) => (why === null ? [{ id: buildingId }] : []))
  const ids = new Set(gone.map(({ id }) => id))
  const rev =
    gone.length === 0
      ? undefined
      : await put(
          tx,
          compound,
          compound.buildings.filter(({ id }) => !ids.has(id)),
          { deed: 'buildingRemoved', changed: gone },
          { ...change, importId: roster._id },
        )
  const kept = judged.flatMap(({ buildingId, why }) => (why === null ? [] : [{ buildingId, why }]))
  return { kept, rev }
}
