import type { DomainRefusal, Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import { occupanciesHeld, type Person } from '../organisation/Person'
import type { Unit } from '../organisation/Unit'

type Home = Pick<Unit, 'owners' | 'residentIds'>

const belongs = ({ owners, residentIds }: Home, id: string): boolean =>
  residentIds.includes(id) || owners.some(({ personId }) => personId === id)

/**
 * Tells why `actor` may not decide about these homes: they own one of them or live there, and who belongs to it or
 * votes for it concerns themselves. Null when none is theirs.
 *
 * Source: our own setting, as nobody decides on what they ask for themselves: a relative may ask instead.
 */
export const whyNotAtHome = (actor: Actor, homes: readonly Home[]): DomainRefusal | null =>
  actor.kind === 'person' && homes.some(home => belongs(home, actor.personId)) ? 'own-request' : null

/** Who refuses what was asked, with what their own record says of where they live. */
export interface Refusing {
  readonly actor: Actor
  readonly decider: Pick<Person, 'occupancies'>
  readonly now: Instant
}

/**
 * Tells why a person may not decide about a home that their own record calls theirs, where the home itself is not at
 * hand; null when none is.
 */
export const whyNotInOwnHome = (
  decider: Pick<Person, 'occupancies'>,
  unitIds: readonly string[],
  now: Instant,
): DomainRefusal | null =>
  occupanciesHeld(decider, now).some(({ unitId }) => unitIds.includes(unitId)) ? 'own-request' : null
