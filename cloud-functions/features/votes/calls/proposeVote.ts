import { propose } from '#domain/votes/propose'
import type { Answerer } from '../../../kit/Answerer'
import { Refused } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { votes } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'
import { ownersThen } from '../workflows/ownersThen'
import { voteDetailOf } from '../views/voteView'

/**
 * Two database calls, those of `ownersThen` where the owners are called to decide together, and one when the request came
 * before. A consultation or a vote of a compound without a branch
 * is proposed from its community.
 */
export const proposeVote: Answerer<'proposeVote'> = async ({ requestId, ...input }, context) => {
  const { now, personId } = context
  const { compound, community } = await findCompound(input.compoundId)
  const permit = await context.permit([compound.path, community?.path])
  const id = repeatableId('v', personId, requestId)
  const owners = await ownersThen(compound, input, now)
  const decision = propose({ ...input, compound }, { actor: permit.actor, now, owners })
  if (!decision.ok) {
    // The same request again, so late that its notice would be too short now: it is answered with what it has made.
    const made = await votes.made(id)
    if (!made) throw new Refused(decision.refusal)
    refuseUsedFor(made.compoundId, compound._id)
    return { vote: await voteDetailOf(made, permit, now) }
  }
  const vote = await votes.create(id, {
    facts: decision.facts,
    now,
    requestKey: requestKey(requestId, 'proposeVote'),
  })
  refuseUsedFor(vote.compoundId, compound._id)
  return { vote: await voteDetailOf(vote, permit, now) }
}
