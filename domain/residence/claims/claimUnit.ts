import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import { isNotOver, type OccupancyKind, type Person } from '../../organisation/Person'
import type { Unit } from '../../organisation/Unit'
import { hasAgreed } from '../../account/consents'
import type { Claim, ClaimedUnit, ClaimFact, Office } from './Claim'
import { isApproved, isWaiting } from './graph'
import { occupancyIn } from '../moveOut'
import { residenceRulesAt } from '../residenceRules'
import { rosterMatch } from '../rosterMatch'

export interface ClaimUnit {
  readonly compoundId: string
  readonly as: OccupancyKind
  readonly evidence: readonly string[]
  readonly note: string
  readonly under14: boolean
  readonly until: Instant | null
}

interface Context {
  readonly actor: Actor
  readonly claimant: Person
  readonly unit: Unit
  readonly place: Pick<ClaimedUnit, 'compoundName' | 'compoundPath'>
  readonly office: Office
  /** Adults of the unit, who are asked when a child is to be entered. */
  readonly guardians: readonly string[]
  /** The claimant's claims so far. */
  readonly claims: readonly Pick<Claim, 'unit' | 'as' | 'state' | 'until'>[]
  readonly now: Instant
}

/** Approved, and no lease that has run out: said by the claim itself, because the person may be remembered from before. */
const isInForce = ({ state, until }: Pick<Claim, 'state' | 'until'>, now: Instant): boolean =>
  isApproved({ state }) && isNotOver({ until }, now)

/** Whether one of these is about the same, and waits or was approved. */
const isClaimedAlready = (command: ClaimUnit, { claims, unit, claimant, now }: Context): boolean =>
  occupancyIn(claimant, unit._id, command.as, now) !== null ||
  claims.some(
    claim =>
      claim.unit.unitId === unit._id &&
      (isWaiting(claim) || (claim.as === command.as && isInForce(claim, now))),
  )

/** Only a lease has an end, and none that has passed. */
const isInOrder = ({ as, until }: ClaimUnit, now: Instant): boolean =>
  until === null || (as === 'tenant' && until > now)

/**
 * Claims a unit for a resident, who says what they are to it. What they say is not held against the roster here, but
 * noted for the office: whoever claims learns nothing of who is on it.
 */
export const claimUnit = (command: ClaimUnit, context: Context): Decision<ClaimFact> => {
  const { actor, claimant, unit, office, place, guardians, claims, now } = context
  if (unit.compoundId !== command.compoundId) return refused('unit-elsewhere', { field: 'unitId' })
  if (!isInOrder(command, now)) return refused('times-out-of-order', { field: 'until' })
  if (command.evidence.length > 0 && !hasAgreed(claimant.agreements, 'sensitiveData'))
    return refused('consent-needed', { field: 'evidence' })
  if (isClaimedAlready(command, context)) return refused('already-claimed')
  const { mostWaiting } = residenceRulesAt(now)
  if (claims.filter(isWaiting).length >= mostWaiting)
    return refused('too-many-claims', { params: { most: mostWaiting } })
  return decided<ClaimFact>({
    kind: 'claimed',
    at: now,
    by: actor,
    unit: {
      unitId: unit._id,
      unitLabel: unit.label,
      buildingId: unit.buildingId,
      compoundId: unit.compoundId,
      ...place,
    },
    claimant: { personId: claimant._id, name: claimant.name },
    as: command.as,
    evidence: command.evidence,
    note: command.note,
    under14: command.under14,
    until: command.until,
    match: rosterMatch(command.as, claimant, unit),
    office,
    guardians: command.under14 ? guardians.filter(id => id !== claimant._id) : [],
  })
}
