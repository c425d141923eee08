import { refused, type Refusal } from '../../kernel/decision'
import type { RosterPerson, Unit } from '../../organisation/Unit'
import { sameName } from '../rosterMatch'
import type { Proxy, ProxyKind } from './Proxy'

const owns = ({ owners }: Unit, personId: string | null): boolean =>
  personId !== null && owners.some(owner => owner.personId === personId)

/** Finds the owner of this name in each of the units; null where one of them has none. */
export const ownersNamed = (units: readonly Unit[], name: string): readonly RosterPerson[] | null => {
  const named = units.map(({ owners }) => owners.find(owner => sameName(owner.name, name)))
  return named.every(owner => owner !== undefined) ? named : null
}

/**
 * Tells whether units are the whole of a head: one head has one vote, which an authorisation for a part of it cannot
 * cast.
 */
export const isWhole = ({
  units,
  wholeHeads,
}: {
  readonly units: readonly Unit[]
  /** All units of the heads that those belong to. */
  readonly wholeHeads: readonly Unit[]
}): boolean => wholeHeads.every(({ _id }) => units.some(unit => unit._id === _id))

/**
 * Tells why an authorisation does not rest on the roster as it is now; null when it does. An owner who gives one is
 * linked to all of the units, a ward is on the roster of all of them.
 */
export const whyNotRepresented = (
  kind: ProxyKind,
  principal: Proxy['principal'],
  units: readonly Unit[],
): Refusal | null => {
  if (kind === 'guardian')
    return ownersNamed(units, principal.name) === null
      ? refused('not-on-roster', { field: 'wardName' }).refusal
      : null
  return units.every(unit => owns(unit, principal.personId))
    ? null
    : refused('not-an-owner', { field: 'unitIds' }).refusal
}

/** A ward whom nobody knows here owns what the roster says; whoever is known, what they are linked to. */
const isOwnedBy = (unit: Unit, { personId, name }: Proxy['principal']): boolean =>
  personId === null ? unit.owners.some(owner => sameName(owner.name, name)) : owns(unit, personId)

/**
 * Lists the units for which an authorisation still speaks: those that are owned by whoever is represented, and for a
 * representative by the representative too.
 *
 * @param units its units as they are now; one that is gone may be missing
 */
export const unitsStillOwned = (
  { kind, principal, holder }: Pick<Proxy, 'kind' | 'principal' | 'holder'>,
  units: readonly Unit[],
): readonly Unit[] =>
  units.filter(
    unit => isOwnedBy(unit, principal) && (kind !== 'representative' || owns(unit, holder.personId)),
  )

/** Tells why somebody cannot act by such an authorisation: a representative is a co-owner of all of the units. */
export const whyNotHolder = (kind: ProxyKind, holderId: string, units: readonly Unit[]): Refusal | null =>
  kind === 'representative' && !units.every(unit => owns(unit, holderId))
    ? refused('not-an-owner', { field: 'holder' }).refusal
    : null
