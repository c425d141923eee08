import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import { occupanciesHeld, type Person } from '../../organisation/Person'
import { consentVersions } from '../../account/consents'
import type { Claim, ClaimFact } from './Claim'
import { mayFollow } from './graph'

interface Context {
  readonly actor: Actor
  readonly guardian: Person
  /** Those entered in the unit as children under fourteen. */
  readonly children: readonly string[]
  readonly now: Instant
}

/** Tells whether somebody belongs to the unit now. */
export const belongsTo = (person: Pick<Person, 'occupancies'>, unitId: string, now: Instant): boolean =>
  occupanciesHeld(person, now).some(occupancy => occupancy.unitId === unitId)

/** Agrees, as an adult of the same unit, that a child under fourteen is entered (个人信息保护法 第31条). */
export const consentForChild = (
  claim: Claim,
  { actor, guardian, children, now }: Context,
): Decision<ClaimFact> => {
  const isAdultThere =
    belongsTo(guardian, claim.unit.unitId, now) &&
    !children.includes(guardian._id) &&
    guardian._id !== claim.claimant.personId
  if (!isAdultThere) return refused('not-permitted')
  if (!claim.under14 || claim.guardianId !== null || !mayFollow(claim.state, 'guardianConsented'))
    return refused('wrong-state')
  return decided<ClaimFact>({ kind: 'guardianConsented', at: now, by: actor, guardianId: guardian._id })
}

/** Adds the consent for a child to the guardian's own agreements, where it can be seen and withdrawn. */
export const withChildConsent = (guardian: Person, claimId: string, now: Instant): Person => ({
  ...guardian,
  rev: guardian.rev + 1,
  agreements: [
    ...guardian.agreements,
    {
      kind: 'childUnder14',
      version: consentVersions.childUnder14,
      at: now,
      withdrawnAt: null,
      claimId,
    },
  ],
})
