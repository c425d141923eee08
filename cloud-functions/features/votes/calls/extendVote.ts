import { extend } from '#domain/votes/extend'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { ballots } from '../../../stores/ballots'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { forgetVote, votes } from '../../../stores/votes'
import { requireRightClock } from '../../notices/workflows/rightClock'
import { voteDetailOf } from '../views/voteView'

/** Load, decide by the turnout as it is now, save. */
export const extendVote: Answerer<'extendVote'> = async (
  { voteId, closesAt, reason, requestId },
  context,
) => {
  const { now } = context
  const [vote, all] = await Promise.all([votes.byId(voteId), directory()])
  if (!vote) throw refusal('not-found')
  const compound = all.compound(vote.compoundId)
  const community = compound && all.ancestors(compound).find(({ level }) => level === 'community')
  const permit = await context.permit([vote.compoundPath, community?.path])
  const key = requestKey(requestId, 'extendVote')
  if (vote.requestIds.includes(key)) return { vote: await voteDetailOf(vote, permit, now) }
  await requireRightClock('extendVote', now)
  const turnout = await ballots.turnoutNow(voteId)
  const decision = extend({ closesAt, reason }, vote, { actor: permit.actor, now, turnout })
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await votes.append(vote, { facts: decision.facts, now, requestKey: key })
  forgetVote(voteId)
  return { vote: await voteDetailOf(changed, permit, now) }
}
