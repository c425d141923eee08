import type { ParsedInput } from '#contracts/calls'
import type { Unit } from '#domain/organisation/Unit'
import { approveClaim, isWeakLink, refuseClaim } from '#domain/residence/claims/decide'
import { decidingPost } from '#domain/residence/offices'
import { actorOf } from '#domain/organisation/actorOf'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { claims, type ClaimRow } from '../../../stores/claims'
import { people, type PersonRow } from '../../../stores/people'
import type { Decider } from './decideEach'
import { secondFor } from './secondFor'

export type Command = Pick<
  ParsedInput<'decideClaims'>,
  'decision' | 'reason' | 'rosterOwner' | 'rosterOwnerName'
>

interface Deciding extends Decider {
  readonly command: Command
}

const actorFor = (claim: ClaimRow, { decider, now }: Deciding) =>
  actorOf(decider, decidingPost(decider, claim.office, claim.unit, now))

const approveIn = async (tx: Transaction, claimId: string, deciding: Deciding): Promise<void> => {
  const { command, now, requestKey } = deciding
  const claim = await claims.byIdIn(tx, claimId)
  if (claim?.requestIds.includes(requestKey)) return
  const person = claim && (await tx.get<PersonRow>('people', claim.claimant.personId))
  const unit = claim && (await tx.get<Unit>('units', claim.unit.unitId))
  if (!claim || !person || !unit) throw refusal('not-found')
  const guardian = claim.guardianId === null ? null : await tx.get<PersonRow>('people', claim.guardianId)
  const { reason: note, rosterOwner, rosterOwnerName } = command
  const actor = actorFor(claim, deciding)
  const said = { note, rosterOwner, rosterOwnerName }
  const approval = approveClaim(said, claim, {
    actor,
    second: isWeakLink(said, claim, { person, unit, now })
      ? await secondFor(claim.unit.compoundId, [unit], {
          ...{ actor, now, hours: 'inVote' },
          asks: claim.claimant.personId,
        })
      : null,
    person,
    unit,
    guardian,
    now,
  })
  if (!approval.ok) throw new Refused(approval.refusal)
  if (approval.settled) {
    await tx.put('people', approval.settled.person)
    await tx.put('units', approval.settled.unit)
  }
  await claims.appendIn(tx, claim, { facts: approval.facts, now, requestKey })
}

/** Claim, person and unit as one. Eight database calls, nine for a child; none when it was done before. */
const approve = async (claim: ClaimRow, deciding: Deciding): Promise<readonly string[]> => {
  if (!claim.requestIds.includes(deciding.requestKey))
    await inTransaction(tx => approveIn(tx, claim._id, deciding))
  people.forget(claim.claimant.personId)
  return [claim.unit.unitId]
}

/** One database call; none when it was done before. */
const refuseTo = async (claim: ClaimRow, deciding: Deciding): Promise<readonly string[]> => {
  const { command, decider, now, requestKey } = deciding
  if (claim.requestIds.includes(requestKey)) return []
  const decision = refuseClaim(command, claim, { actor: actorFor(claim, deciding), decider, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  await claims.append(claim, { facts: decision.facts, now, requestKey })
  return []
}

/** Decides on one claim; whoever has done so by the same request has done it. As `decide` of `DecidedKind`. */
export const decideClaim = (claim: ClaimRow, deciding: Deciding): Promise<readonly string[]> => {
  switch (deciding.command.decision) {
    case 'approve':
      return approve(claim, deciding)
    case 'refuse':
      return refuseTo(claim, deciding)
  }
}
