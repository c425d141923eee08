import type { Instant } from '../kernel/decision'
import type { RosterPerson, Unit } from '../organisation/Unit'
import type { Redaction } from './redact'
import { withoutRosterPerson } from './withoutRosterPerson'

/**
 * The links of somebody else are not theirs to cut, whatever the roster says. In a home of theirs the name will do, also
 * where the roster has another phone.
 */
const cleaned = (listed: readonly RosterPerson[], who: Redaction, isHome: boolean): readonly RosterPerson[] =>
  listed.map(entry => {
    if (entry.personId !== null && entry.personId !== who.personId) return entry
    const isNamed = isHome && entry.name === who.name
    const unlinked = entry.personId === null ? entry : { ...entry, personId: null }
    return withoutRosterPerson(isNamed ? { ...unlinked, phone: null } : unlinked, who) as RosterPerson
  })

/**
 * Takes somebody who leaves out of a unit: name, phone and every link, those too that leaving has missed, of a lease
 * that had run out just then and that nobody had ended yet. Heads and areas stay as they are.
 *
 * @param isHome whether the unit was a home of theirs
 * @returns null where the unit says nothing of them
 */
export const withoutOwner = (unit: Unit, who: Redaction, isHome: boolean, now: Instant): Unit | null => {
  const owners = cleaned(unit.owners, who, isHome)
  const tenants = cleaned(unit.tenants, who, isHome)
  const residentIds = unit.residentIds.filter(id => id !== who.personId)
  const isSame =
    residentIds.length === unit.residentIds.length &&
    [...owners, ...tenants].every((entry, at) => entry === [...unit.owners, ...unit.tenants][at])
  return isSame ? null : { ...unit, rev: unit.rev + 1, owners, tenants, residentIds, changedAt: now }
}
