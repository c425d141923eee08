import { isReason } from '../../kernel/reason'
import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Person } from '../../organisation/Person'
import type { Unit } from '../../organisation/Unit'
import { consentVersions } from '../../account/consents'
import type { Claim, ClaimFact } from './Claim'
import { isWaiting } from './graph'
import { moveIn, type Settled } from '../moveIn'
import { occupancyIn } from '../moveOut'
import { whyNotDecide } from '../offices'
import { whyNotAtHome, whyNotInOwnHome, type Refusing } from '../ownHome'
import { rosterMatch } from '../rosterMatch'
import { rosterOwner } from '../rosterOwner'

/** Tells why `actor` may not decide on a claim now, whatever the decision; null when they may. */
export const whyNotDecideClaim = (claim: Claim, actor: Actor): DomainRefusal | null =>
  whyNotDecide(
    {
      ...claim.unit,
      office: claim.office,
      waiting: isWaiting(claim),
      parties: [claim.claimant.personId, ...(claim.guardianId === null ? [] : [claim.guardianId])],
      refusedBy: claim.refusedBy,
    },
    actor,
  )

export interface Approve {
  /** May be empty. */
  readonly note: string
  /** Which owner of the roster it is, where the name does not tell. */
  readonly rosterOwner: number | null
  /** The name that was seen there; whoever does not say it takes the owner who is there now. */
  readonly rosterOwnerName?: string | null | undefined
}

interface ApprovalContext extends Settled {
  readonly actor: Actor
  /** The adult who has agreed that a child is entered. */
  readonly guardian: Person | null
  readonly now: Instant
}

/** Facts to append, and person and unit as they are to be written with them. */
export type Approval =
  | ({ readonly ok: true; readonly facts: readonly ClaimFact[] } & Settled)
  | Extract<Decision<never>, { ok: false }>

/** Whether the guardian's consent for this child stands. */
const guardianAgrees = ({ id, guardianId }: Claim, guardian: Person | null): boolean =>
  guardian !== null &&
  guardian._id === guardianId &&
  guardian.agreements.some(
    ({ kind, version, claimId, withdrawnAt }) =>
      kind === 'childUnder14' &&
      version === consentVersions.childUnder14 &&
      claimId === id &&
      withdrawnAt === null,
  )

/** Whether the owner who was chosen still stands where they were seen. */
const isAsSeen = ({ rosterOwner: chosen, rosterOwnerName: seen }: Approve, { owners }: Unit): boolean =>
  chosen === null || seen === undefined || seen === null || owners[chosen]?.name === seen

const ownerIndexFor = (claim: Claim, person: Person, unit: Unit, chosen: number | null) =>
  claim.as === 'owner'
    ? rosterOwner(unit, { personId: person._id, name: person.name, phone: person.phone }, chosen)
    : ({ ok: true, index: null } as const)

/** Approves a claim for the office: an owner is linked to exactly one owner of the roster, everybody is entered. */
export const approveClaim = (command: Approve, claim: Claim, context: ApprovalContext): Approval => {
  const { actor, person, unit, guardian, now } = context
  const refusal = whyNotDecideClaim(claim, actor) ?? whyNotAtHome(actor, [unit])
  if (refusal !== null) return refused(refusal)
  if (person.erasedAt !== null) return refused('wrong-state')
  // An appeal and a new claim that were made at once: only one of them is entered.
  if (occupancyIn(person, unit._id, claim.as, now) !== null) return refused('wrong-state')
  if (claim.until !== null && claim.until <= now) return refused('times-out-of-order', { field: 'until' })
  if (claim.under14 && !guardianAgrees(claim, guardian)) return refused('guardian-needed')
  if (claim.as === 'owner' && !isAsSeen(command, unit))
    return refused('not-on-roster', { field: 'rosterOwner' })
  const owner = ownerIndexFor(claim, person, unit, command.rosterOwner)
  if (!owner.ok) return owner
  const match = rosterMatch(claim.as, person, unit)
  return {
    ok: true,
    facts: [{ kind: 'approved', at: now, by: actor, note: command.note, match }],
    ...moveIn({ person, unit }, claim, owner.index, now),
  }
}

/** Refuses a claim for the office, which says why; nobody refuses others what concerns their own home either. */
export const refuseClaim = (
  { reason }: { readonly reason: string },
  claim: Claim,
  { actor, decider, now }: Refusing,
): Decision<ClaimFact> => {
  const refusal = whyNotInOwnHome(decider, [claim.unit.unitId], now) ?? whyNotDecideClaim(claim, actor)
  if (refusal !== null) return refused(refusal)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  return decided<ClaimFact>({ kind: 'refused', at: now, by: actor, reason })
}
