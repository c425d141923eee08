import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { decidingPost } from '#domain/residence/offices'
import { whyNotAtHome } from '#domain/residence/ownHome'
import { askRevocation, endsAtOnce, whyNotEndYet, whyNotRevokeClaim } from '#domain/residence/claims/revoke'
import { actorOf } from '#domain/organisation/actorOf'
import type { CallContext } from '../../../kit/CallContext'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { claims, type ClaimRow } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { people } from '../../../stores/people'
import { setAsideBallots } from '../workflows/setAsideBallots'
import { endOccupancyOfIn } from '../workflows/endOccupancy'
import { ownersChanged } from '../workflows/ownersChanged'
import { secondFor } from '../workflows/secondFor'
import { syncVoters } from '../workflows/syncVoters'
import { claimRowOf } from '../views/claimRow'

interface Revoking {
  readonly claimId: string
  readonly reason: string
  readonly revoker: Person
  readonly now: CallContext['now']
  /** `requestId:callName` */
  readonly requestKey: string
}

const revokeIn = async (tx: Transaction, { claimId, reason, revoker, ...at }: Revoking): Promise<void> => {
  const claim = await claims.byIdIn(tx, claimId)
  if (!claim) throw refusal('not-found')
  if (claim.requestIds.includes(at.requestKey)) return
  const actor = actorOf(revoker, decidingPost(revoker, claim.office, claim.unit, at.now))
  const unit = await tx.get<Unit>('units', claim.unit.unitId)
  const whyNot = whyNotRevokeClaim(claim, actor) ?? whyNotAtHome(actor, unit ? [unit] : [])
  if (whyNot !== null) throw refusal(whyNot)
  const who = { personId: claim.claimant.personId, unitId: claim.unit.unitId, kind: claim.as }
  const key = at.requestKey
  if (!endsAtOnce(claim, at.now)) {
    if (!unit) throw refusal('wrong-state')
    const second = await secondFor(claim.unit.compoundId, [unit], {
      ...{ actor, now: at.now, hours: 'always' },
      asks: claim.claimant.personId,
    })
    const asked = askRevocation({ reason }, claim, { actor, now: at.now, second })
    if (!asked.ok) throw new Refused(asked.refusal)
    await claims.appendIn(tx, claim, { facts: asked.facts, now: at.now, requestKey: key })
    return
  }
  const until = whyNotEndYet(claim, at.now)
  if (until !== null) throw refusal('shown-first', { params: { until } })
  const ended = await endOccupancyOfIn(tx, who, { how: 'revoked', reason, actor, ...at })
  if (!ended) throw refusal('wrong-state')
}

/**
 * Takes back what was approved by mistake. The first of two people asks for it and nothing changes; when the second, of
 * another body, calls it too, claim, person and unit change as one, and from then on the person has no vote for it.
 * Eleven database calls at most, and those of `ownersChanged` for an owner, else of `syncVoters`.
 */
export const revokeClaim: Answerer<'revokeClaim'> = async ({ claimId, reason, requestId }, context) => {
  const { now, personId } = context
  const found = await claims.byId(claimId)
  const { person } = await context.permit([found?.unit.compoundPath], { otherwise: 'not-found' })
  if (!found) throw refusal('not-found')
  const key = requestKey(requestId, 'revokeClaim')
  await inTransaction(tx => revokeIn(tx, { claimId, reason, revoker: person, now, requestKey: key }))
  people.forget(found.claimant.personId)
  const follows = found.as === 'owner' ? ownersChanged : syncVoters
  await follows(found.unit.compoundId, [found.unit.unitId], now)
  const claim = (await claims.byId(claimId)) ?? found
  // Of one that is only asked for nothing changes yet.
  if (claim.state === 'ended')
    await setAsideBallots({
      ...{ compoundId: claim.unit.compoundId, unitIds: [claim.unit.unitId] },
      taken: { personId: claim.claimant.personId },
      ...{ reason, actor: actorOf(person, decidingPost(person, claim.office, claim.unit, now)), now },
    })
  return { claim: rowOf(claim, personId, now) }
}

const rowOf = (claim: ClaimRow, viewerId: string, now: CallContext['now']) =>
  claimRowOf(claim, claim.match, viewerId, now)
