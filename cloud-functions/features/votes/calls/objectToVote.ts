import type { Instant } from '#domain/kernel/decision'
import { occupanciesHeld, type Person } from '#domain/organisation/Person'
import { ladderOf } from '#domain/votes/objections/ladder'
import { objectToVote as object } from '#domain/votes/objections/object'
import { objectionRulesAt } from '#domain/votes/objections/rules'
import type { Vote } from '#domain/votes/Vote'
import { ownsIn } from '#domain/votes/whyNoRight'
import { actorOf } from '#domain/organisation/actorOf'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { votes } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'
import { findCompound } from '../../organisation/workflows/findCompound'
import { requireRightClock } from '../../notices/workflows/rightClock'
import { voteDetailOf } from '../views/voteView'
import { asObjected, rightsCalled } from '../workflows/rightsCalled'

/** A right of the frozen electorate, or a home here that may be missing in it. */
const isOwnerIn = async (vote: Vote, person: Person, now: Instant): Promise<boolean> =>
  ownsIn(occupanciesHeld(person, now), vote.compoundId) ||
  (await votingRights.ofVoter([vote.id], person._id)).length > 0

/** Four database calls at most, and those of the vote's view. */
export const objectToVote: Answerer<'objectToVote'> = async (
  { voteId, homes, requestId, ...said },
  context,
) => {
  const { now, personId } = context
  const vote = await votes.byId(voteId)
  if (!vote) throw refusal('not-found')
  const permit = await context.permit(vote.compoundPath, { otherwise: 'not-found' })
  const key = requestKey(requestId, 'objectToVote')
  if (vote.requestIds.includes(key)) return { vote: await voteDetailOf(vote, permit, now) }
  await requireRightClock('objectToVote', now)
  const { compound, ancestors } = await findCompound(vote.compoundId)
  const named = await rightsCalled(voteId, homes, 'homes')
  const [objectionId] = repeatableId('o', personId, requestId)
  const decision = object(said, vote, {
    actor: actorOf(permit.person, null),
    ...{ now, objectionId },
    isOwner: await isOwnerIn(vote, permit.person, now),
    rights: named.map(asObjected),
    tells: [...new Set(named.flatMap(({ voterIds }) => voterIds))],
    ladder: ladderOf(vote.convener, compound, ancestors, objectionRulesAt(now)),
  })
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await votes.append(vote, { facts: decision.facts, now, requestKey: key })
  return { vote: await voteDetailOf(changed, permit, now) }
}
