import type { PersonActor } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import { actorOf } from '../organisation/actorOf'
import { occupanciesHeld, type Person } from '../organisation/Person'

/**
 * Tells in what capacity somebody reports an issue of a compound: whoever lives there as a resident, also when they hold
 * a post; an official on patrol as such.
 *
 * @param actor the capacity in which they were let through
 */
export const reportingAs = (
  person: Person,
  actor: PersonActor,
  compoundId: string,
  now: Instant,
): PersonActor =>
  occupanciesHeld(person, now).some(occupancy => occupancy.compoundId === compoundId)
    ? actorOf(person, null)
    : actor
