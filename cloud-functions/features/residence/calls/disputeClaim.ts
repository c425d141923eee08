import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Unit } from '#domain/organisation/Unit'
import { disputeClaim as dispute } from '#domain/residence/claims/dispute'
import { leaving, moveOut, occupancyIn } from '#domain/residence/moveOut'
import { disputedWords } from '#domain/residence/takenBack'
import { disputeOffice } from '#domain/residence/secondOffice'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { claims, type ClaimRow } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { people, type PersonRow } from '../../../stores/people'
import { findCompound } from '../../organisation/workflows/findCompound'
import { setAsideBallots } from '../workflows/setAsideBallots'
import { ownersChanged } from '../workflows/ownersChanged'
import { changeViewOf } from '../views/changeView'

/** Takes the link that is contested out of the home; the roster stays as it is. At most four database calls. */
const unlinkIn = async (tx: Transaction, claim: ClaimRow, now: Instant): Promise<void> => {
  const person = await tx.get<PersonRow>('people', claim.claimant.personId)
  const unit = await tx.get<Unit>('units', claim.unit.unitId)
  const occupancy = person && occupancyIn(person, claim.unit.unitId, claim.as, now)
  if (!person || !occupancy) return
  if (unit) await tx.put('units', moveOut({ person, unit }, occupancy, now).unit)
  await tx.put<PersonRow>('people', leaving(person, occupancy, now))
}

interface Disputing {
  readonly claimId: string
  readonly actor: PersonActor
  readonly now: Instant
  /** `requestId:callName` */
  readonly key: string
}

const disputeIn = async (tx: Transaction, { claimId, actor, now, key }: Disputing): Promise<ClaimRow> => {
  const claim = await claims.byIdIn(tx, claimId)
  if (!claim) throw refusal('not-found')
  if (claim.requestIds.includes(key)) return claim
  const { compound, ancestors } = await findCompound(claim.unit.compoundId)
  const office = disputeOffice(claim, compound, ancestors)
  const decision = dispute(claim, { actor, office, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  if (claim.state === 'approved') await unlinkIn(tx, claim, now)
  return claims.appendIn(tx, claim, { facts: decision.facts, now, requestKey: key })
}

/**
 * One tap of whoever is concerned: who was linked to their home votes by it no more until an office above has looked
 * into it, and what was approved for themselves is not taken away before. Eight database calls at most, and those of
 * `ownersChanged`.
 */
export const disputeClaim: Answerer<'disputeClaim'> = async ({ claimId, requestId }, context) => {
  const { now, personId } = context
  const { actor } = await context.self()
  const key = requestKey(requestId, 'disputeClaim')
  const claim = await inTransaction(tx => disputeIn(tx, { claimId, actor, now, key }))
  people.forget(claim.claimant.personId)
  await ownersChanged(claim.unit.compoundId, [claim.unit.unitId], now)
  if (claim.state === 'disputed')
    await setAsideBallots({
      ...{ compoundId: claim.unit.compoundId, unitIds: [claim.unit.unitId] },
      taken: { personId: claim.claimant.personId },
      ...{ reason: disputedWords, actor, now },
    })
  return { change: changeViewOf(claim, personId, now) }
}
