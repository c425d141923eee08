import type { VoteDetail } from '#contracts/votes'
import type { Decision } from '#domain/kernel/decision'
import { actorOf } from '#domain/organisation/actorOf'
import type { Answering } from '#domain/votes/objections/answer'
import type { Objection } from '#domain/votes/objections/Objection'
import type { VoteFact } from '#domain/votes/Vote'
import type { CallContext, Permit } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { requestKey } from '../../../stores/FactStore'
import { votes, type VoteRow } from '../../../stores/votes'
import { answeringAs } from '../views/objectionView'
import { voteDetailOf } from '../views/voteView'

/** Which objection, by which call. */
export interface Asked {
  readonly call: 'withdrawObjection' | 'passUpObjection' | 'answerObjection' | 'annulVote' | 'keepVote'
  readonly voteId: string
  readonly objectionId: string
  readonly requestId: string
}

interface Found {
  readonly vote: VoteRow
  readonly objection: Objection
}

/** An objection in its vote, and the caller as who acts there: they see the vote, or it is not there for them. */
const found = async (
  { voteId, objectionId }: Asked,
  context: CallContext,
): Promise<Found & { permit: Permit }> => {
  const vote = await votes.byId(voteId)
  if (!vote) throw refusal('not-found')
  const permit = await context.permit(vote.compoundPath, { otherwise: 'not-found' })
  const objection = vote.objections.find(({ id }) => id === objectionId)
  if (!objection) throw refusal('not-found')
  return { vote, objection, permit }
}

const change = async (
  asked: Asked,
  context: CallContext,
  decide: (found: Found & { permit: Permit }) => Decision<VoteFact> | Promise<Decision<VoteFact>>,
): Promise<{ vote: VoteDetail }> => {
  const { now } = context
  const there = await found(asked, context)
  const { vote, permit } = there
  const key = requestKey(asked.requestId, asked.call)
  if (vote.requestIds.includes(key)) return { vote: await voteDetailOf(vote, permit, now) }
  const decision = await decide(there)
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await votes.append(vote, { facts: decision.facts, now, requestKey: key })
  return { vote: await voteDetailOf(changed, permit, now) }
}

/** Changes an objection of the caller's own, as a rule decides. Two database calls, and those of the vote's view. */
export const changeMyObjection = (
  asked: Asked,
  context: CallContext,
  decide: (objection: Objection, by: Pick<Answering, 'actor' | 'now'>) => Decision<VoteFact>,
): Promise<{ vote: VoteDetail }> =>
  change(asked, context, ({ objection, permit }) =>
    // In what they object to, they speak for themselves, whatever post they hold.
    decide(objection, { actor: actorOf(permit.person, null), now: context.now }),
  )

/** Lets an office say something to an objection, as a rule decides. Two database calls, and those of the vote's view. */
export const answerForOffice = (
  asked: Asked,
  context: CallContext,
  decide: (found: Found, by: Answering) => Decision<VoteFact> | Promise<Decision<VoteFact>>,
): Promise<{ vote: VoteDetail }> =>
  change(asked, context, ({ vote, objection, permit }) =>
    decide({ vote, objection }, answeringAs(objection, permit.person, context.now)),
  )
