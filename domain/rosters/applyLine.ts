import type { Instant } from '../kernel/decision'
import { without } from '../kernel/without'
import type { RosterPerson, Unit } from '../organisation/Unit'
import type { NamedPerson, RosterLine } from './Roster'
import { buyersStay, carriedOver, isUndelivered } from './sameBuyers'

/** A line as it is to be written. */
export interface LineToApply {
  readonly unitId: string
  readonly line: RosterLine
  readonly buyerKey: string
}

/** Where shops and parking spaces stand that belong to the compound as a whole. */
export interface ApplyContext {
  readonly compoundId: string
  readonly firstBuildingId: string
  readonly now: Instant
}

/** Tenants who are known here live there by an approval of their own: a roster that does not name them does not end it. */
const tenantsAfter = (line: RosterLine, stored: readonly RosterPerson[]): readonly RosterPerson[] => {
  if (line.tenants === null) return stored
  const named = carriedOver(line.tenants, stored)
  const ids = new Set(named.map(({ personId }) => personId))
  return [...named, ...stored.filter(({ personId }) => personId !== null && !ids.has(personId))]
}

const samePeople = (one: readonly RosterPerson[], other: readonly RosterPerson[]): boolean =>
  one.length === other.length &&
  one.every(({ personId, name, phone, document }) =>
    other.some(
      each =>
        each.personId === personId &&
        each.name === name &&
        each.phone === phone &&
        each.document === document,
    ),
  )

const ownersAfter = (line: RosterLine, unit: Unit): readonly RosterPerson[] => {
  if (line.developer && buyersStay(line, unit)) return unit.owners
  const owners = carriedOver(line.owners, unit.owners)
  return samePeople(owners, unit.owners) ? unit.owners : owners
}

/** Lists people who owned the unit, are known here, and own it no longer. */
export const formerOwnerIds = (before: Unit, after: Unit): readonly string[] => {
  const staying = new Set(after.owners.map(({ personId }) => personId))
  return before.owners.flatMap(({ personId }) =>
    personId === null || staying.has(personId) ? [] : [personId],
  )
}

/**
 * Changes a unit to what its line in the file says. What the file does not say stays: who lives there, links to known
 * people, tenants where there is no column for them, the label people know. The very same unit comes back where nothing
 * changes, so that applying a line twice is applying it once.
 */
export const applyLine = (
  { unitId, line, buyerKey }: LineToApply,
  stored: Unit | null,
  context: ApplyContext,
): Unit =>
  stored === null
    ? newUnit(unitId, line, buyerKey, context)
    : changedUnit(line, buyerKey, stored, context.now)

const unlinked = ({ name, phone, document }: NamedPerson): RosterPerson => ({
  personId: null,
  name,
  phone,
  ...(document === undefined ? {} : { document }),
})

const newUnit = (id: string, line: RosterLine, buyerKey: string, context: ApplyContext): Unit => ({
  _id: id,
  rev: 1,
  compoundId: context.compoundId,
  buildingId: line.place.buildingId ?? context.firstBuildingId,
  entrance: line.place.entrance,
  room: line.place.room,
  label: line.label,
  use: line.use,
  area: line.area,
  buyerKey,
  owners: line.owners.map(unlinked),
  tenants: (line.tenants ?? []).map(unlinked),
  representativeId: null,
  residentIds: [],
  ownersSince: context.now,
  changedAt: context.now,
  ...papersOf(line, null),
})

/** What stands only where a roster says it. A certificate that the file does not name goes on, unless the home was sold. */
const papersOf = (line: RosterLine, stored: Unit | null): Pick<Unit, 'certificates' | 'undelivered'> => {
  const certificates =
    line.certificates ?? (stored && buyersStay(line, stored) ? stored.certificates : undefined)
  return {
    ...(certificates === undefined ? {} : { certificates }),
    ...(isUndelivered(line, stored) ? { undelivered: true } : {}),
  }
}

const sameTexts = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  [...one].sort().join('\n') === [...other].sort().join('\n')

const changedUnit = (line: RosterLine, buyerKey: string, stored: Unit, now: Instant): Unit => {
  const owners = ownersAfter(line, stored)
  const tenants = tenantsAfter(line, stored.tenants)
  const sameTenants = samePeople(tenants, stored.tenants)
  const next: Unit = {
    ...without(stored, 'certificates', 'undelivered'),
    ...papersOf(line, stored),
    entrance: line.place.series === 'room' ? (line.place.entrance ?? stored.entrance) : stored.entrance,
    use: line.useSaid ? line.use : stored.use,
    area: line.area,
    buyerKey,
    owners,
    tenants: sameTenants ? stored.tenants : tenants,
  }
  if (isUnchanged(stored, next)) return stored
  const former = formerOwnerIds(stored, next)
  const represented = owners.length > 1 && owners.some(({ personId }) => personId === stored.representativeId)
  return {
    ...next,
    rev: stored.rev + 1,
    residentIds: stored.residentIds.filter(id => !former.includes(id)),
    representativeId: represented ? stored.representativeId : null,
    // Who is handed the home owns it from then on, as far as votes are concerned.
    ownersSince:
      buyersStay(line, stored) && next.undelivered === stored.undelivered ? stored.ownersSince : now,
    changedAt: now,
  }
}

const isUnchanged = (stored: Unit, next: Unit): boolean =>
  stored.entrance === next.entrance &&
  stored.use === next.use &&
  stored.area === next.area &&
  stored.buyerKey === next.buyerKey &&
  stored.owners === next.owners &&
  stored.undelivered === next.undelivered &&
  sameTexts(stored.certificates, next.certificates) &&
  stored.tenants === next.tenants
