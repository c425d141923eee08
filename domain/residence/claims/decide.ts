import { isReason } from '../../kernel/reason'
import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Person } from '../../organisation/Person'
import type { Unit } from '../../organisation/Unit'
import { consentVersions } from '../../account/consents'
import type { Claim, ClaimFact, Office, RosterMatch, Shown } from './Claim'
import { whyNoSecond } from '../../organisation/twoPeople'
import { dutyRulesAt } from '../../organisation/dutyRules'
import { shownStill } from '../contest'
import { isWaiting } from './graph'
import { moveIn, type Settled } from '../moveIn'
import { occupancyIn } from '../moveOut'
import { whyNotDecide } from '../offices'
import { whyNotAtHome, whyNotInOwnHome, type Refusing } from '../ownHome'
import { rosterMatch } from '../rosterMatch'
import { rosterOwner } from '../rosterOwner'

/** Tells why `actor` may not decide on a claim now, whatever the decision; null when they may. */
export const whyNotDecideClaim = (claim: Claim, actor: Actor): DomainRefusal | null =>
  // Before the office, so that whoever has said the first word reads that a second is waited for.
  whyNoSecond(claim.state === 'toConfirm' ? claim.first : null, actor) ??
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
  /** Where the second word is said, and whom the change is shown to until then; asked of what `isWeakLink` names. */
  readonly second?: Second | null
  /** The adult who has agreed that a child is entered. */
  readonly guardian: Person | null
  readonly now: Instant
}

/** What a first word is followed by. */
export interface Second {
  readonly office: Office
  readonly shown: Shown
}

/** Facts to append, and person and unit as they are to be written with them; null where nobody is entered yet. */
export type Approval =
  | { readonly ok: true; readonly facts: readonly ClaimFact[]; readonly settled: Settled | null }
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

const matchWith = (claim: Claim, person: Person, unit: Unit, index: number | null): RosterMatch => {
  const owner = index === null ? undefined : unit.owners[index]
  return rosterMatch(claim.as, person, owner ? { ...unit, owners: [owner] } : unit)
}

const ownerIndexFor = (claim: Claim, person: Person, unit: Unit, chosen: number | null) =>
  claim.as === 'owner'
    ? rosterOwner(unit, { personId: person._id, name: person.name, phone: person.phone }, chosen)
    : ({ ok: true, index: null } as const)

/** Tells whether linking this owner takes two people: the roster does not name them by both name and phone. */
export const takesTwo = ({ as, state }: Claim, match: RosterMatch, now: Instant): boolean =>
  as === 'owner' &&
  (state === 'submitted' || state === 'appealed') &&
  !dutyRulesAt(now).aloneByMatch.includes(match)

/** Tells whether an approval would be the first of two: nobody is linked yet, and the roster does not tell who it is. */
export const isWeakLink = (
  { rosterOwner: chosen }: Approve,
  claim: Claim,
  { person, unit, now }: Settled & { readonly now: Instant },
): boolean => {
  const owner = ownerIndexFor(claim, person, unit, chosen)
  return owner.ok && takesTwo(claim, matchWith(claim, person, unit, owner.index), now)
}

/** Whether the owner who was chosen still stands where they were seen. */
const isAsSeen = ({ rosterOwner: chosen, rosterOwnerName: seen }: Approve, { owners }: Unit): boolean =>
  chosen === null || seen === undefined || seen === null || owners[chosen]?.name === seen

/** What was seen the first time, where the second says nothing of it. */
const completed = (command: Approve, { state, chosen }: Claim): Approve =>
  state === 'toConfirm' && command.rosterOwner === null ? { ...command, ...chosen } : command

/**
 * Approves a claim for the office: an owner is linked to exactly one owner of the roster, everybody is entered. A weak
 * link takes a second person of another body, and until then nobody is entered.
 *
 * @throws Error where `isWeakLink` says that it takes two and nobody is named for the second word
 */
export const approveClaim = (said: Approve, claim: Claim, context: ApprovalContext): Approval => {
  const { actor, person, unit, guardian, now } = context
  const command = completed(said, claim)
  const refusal = whyNotDecideClaim(claim, actor) ?? whyNotAtHome(actor, [unit])
  if (refusal !== null) return refused(refusal)
  const until = claim.state === 'toConfirm' ? shownStill(claim, now) : null
  if (until !== null) return refused('shown-first', { params: { until } })
  if (person.erasedAt !== null) return refused('wrong-state')
  // An appeal and a new claim that were made at once: only one of them is entered.
  if (occupancyIn(person, unit._id, claim.as, now) !== null) return refused('wrong-state')
  if (claim.until !== null && claim.until <= now) return refused('times-out-of-order', { field: 'until' })
  if (claim.under14 && !guardianAgrees(claim, guardian)) return refused('guardian-needed')
  if (claim.as === 'owner' && !isAsSeen(command, unit))
    return refused('not-on-roster', { field: 'rosterOwner' })
  const owner = ownerIndexFor(claim, person, unit, command.rosterOwner)
  if (!owner.ok) return owner
  // By the owner whom the claim would be linked to, not by whichever fits best.
  const match = matchWith(claim, person, unit, owner.index)
  const told = { at: now, by: actor, note: command.note, match }
  if (takesTwo(claim, match, now)) {
    const { second } = context
    if (!second) throw new Error(`nobody is named who says the second word on claim ${claim.id}`)
    const chosen = { rosterOwner: command.rosterOwner, rosterOwnerName: command.rosterOwnerName ?? null }
    return { ok: true, facts: [{ kind: 'firstApproved', ...told, ...chosen, ...second }], settled: null }
  }
  return {
    ok: true,
    facts: [{ kind: 'approved', ...told }],
    settled: moveIn({ person, unit }, claim, owner.index, now),
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
