import { auditedVote } from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import { evolve, replay } from '#domain/votes/evolve'
import { messagesFor } from '#domain/votes/messages'
import type { Vote, VoteFact } from '#domain/votes/Vote'
import { Remembered } from '../kit/remembered'
import { FactStore, type Listed, type Row } from './FactStore'

export type VoteRow = Row<Vote, VoteFact>
export type ListedVote = Listed<Vote>

export const votes = new FactStore<Vote, VoteFact>('votes', {
  evolve,
  replay,
  messagesFor,
  audited: auditedVote,
})

const recentMilliseconds = 3_000
const recent = new Remembered<VoteRow | null>(recentMilliseconds, 50)

/**
 * A vote that may be three seconds old while it is open, so that a rush of ballots does not read the same document
 * thousands of times. Safe: an open vote is only ever prolonged, a ballot is held against its closing instant by the
 * server's clock, and counting starts well after it. What is not open is always read anew.
 */
export const recentVote = (id: string): Promise<VoteRow | null> =>
  recent.get(
    id,
    () => votes.byId(id),
    vote => vote?.stage === 'open',
  )

export const forgetVote = (id: string): void => {
  recent.drop(id)
}

/** The same for a ballot at `now`: what is remembered as over is read anew, it may have been prolonged elsewhere. */
export const voteToCastIn = async (id: string, now: Instant): Promise<VoteRow | null> => {
  const vote = await recentVote(id)
  if (!vote?.closesAt || now < vote.closesAt) return vote
  forgetVote(id)
  return recentVote(id)
}
