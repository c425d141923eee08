import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Instant } from '#domain/kernel/decision'
import { theClock, type Actor } from '#domain/kernel/Actor'
import type { Occupancy, OccupancyKind } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { endClaim, type EndClaim } from '#domain/residence/claims/end'
import { leaving, moveOut, occupancyIn } from '#domain/residence/moveOut'
import type { Transaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { claims } from '../../../stores/claims'
import type { PersonRow } from '../../../stores/people'

export interface Ending extends EndClaim {
  readonly actor: Actor
  readonly now: Instant
  /** `requestId:callName`; null for the clock. */
  readonly requestKey: string | null
}

/** What the audit is told of an occupancy without a claim. @param mark tells several deeds of one request apart */
export const occupancyDeed = (
  personId: string,
  occupancy: Occupancy,
  deed: string,
  { actor, now, requestKey }: Pick<Ending, 'actor' | 'now' | 'requestKey'>,
  mark = '',
): AuditEntry => ({
  id: `person:${personId}#${occupancy.unitId}:${occupancy.kind}${mark}:${requestKey ?? String(now)}`,
  at: now,
  thing: { kind: 'person', id: personId },
  deed,
  by:
    actor.kind === 'clock'
      ? theClock
      : {
          kind: 'person',
          personId: actor.personId,
          role: actor.role,
          orgUnitId: actor.orgUnitId,
        },
  path: occupancy.compoundPath,
  request: requestKey,
})

/**
 * The claim behind an occupancy tells of its end. What was there before claims were has none: then the audit is told
 * by itself. Two database calls.
 */
const tellEndIn = async (
  tx: Transaction,
  personId: string,
  occupancy: Occupancy,
  ending: Ending,
): Promise<void> => {
  const { now, requestKey } = ending
  const claim = occupancy.claimId === null ? null : await claims.byIdIn(tx, occupancy.claimId)
  const decision = claim && endClaim(ending, claim, ending)
  if (claim && decision?.ok) await claims.appendIn(tx, claim, { facts: decision.facts, now, requestKey })
  else await audit.noteIn(tx, occupancyDeed(personId, occupancy, ending.how, ending))
}

/**
 * Ends one occupancy of a person within a transaction: the person, the links in the unit and the claim, as one. The
 * person may have been changed by the caller already; what is put is what is returned. At most six database calls.
 *
 * Whoever calls it tells `people.forget` and `syncVoters` after the transaction.
 *
 * @param occupancy of the person as given
 * @returns the person as written
 */
export const endOccupancyIn = async (
  tx: Transaction,
  person: PersonRow,
  occupancy: Occupancy,
  ending: Ending,
): Promise<PersonRow> => {
  const unit = await tx.get<Unit>('units', occupancy.unitId)
  await tellEndIn(tx, person._id, occupancy, ending)
  // A unit that has left the roster keeps nobody.
  const left = leaving(person, occupancy, ending.now)
  if (unit) await tx.put('units', moveOut({ person, unit }, occupancy, ending.now).unit)
  await tx.put<PersonRow>('people', left)
  return left
}

/**
 * The same for whoever knows person, unit and capacity, as an import of a roster that names another owner.
 * @returns null when there is no such occupancy now, and nothing was written
 */
export const endOccupancyOfIn = async (
  tx: Transaction,
  who: { readonly personId: string; readonly unitId: string; readonly kind: OccupancyKind },
  ending: Ending,
): Promise<PersonRow | null> => {
  const person = await tx.get<PersonRow>('people', who.personId)
  const occupancy = person && occupancyIn(person, who.unitId, who.kind, ending.now)
  return person && occupancy ? endOccupancyIn(tx, person, occupancy, ending) : null
}
