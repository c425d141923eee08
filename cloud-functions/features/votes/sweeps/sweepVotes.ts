import { closed, counted, finalised, opened, openingWaits, passedUp } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { dueStep, type VoteStep } from '#domain/votes/dueStep'
import type { VoteFact } from '#domain/votes/Vote'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { ballots } from '../../../stores/ballots'
import { forgetVote, votes, type VoteRow } from '../../../stores/votes'
import { freezeElectorate } from '../workflows/freezeElectorate'

const opening = async (vote: VoteRow, now: number): Promise<VoteFact | null> => {
  const frozen = await freezeElectorate(vote, now)
  return 'undecided' in frozen
    ? openingWaits(vote, frozen.undecided, now)
    : opened(vote, frozen.electorate, now)
}

/** Null while it waits for something, and that was told. */
const factFor = async (step: VoteStep, vote: VoteRow, now: number): Promise<VoteFact | null> => {
  switch (step) {
    case 'open':
      return opening(vote, now)
    case 'close':
      return closed(vote, now)
    case 'count':
      return counted(vote, countVote(vote, await ballots.tally(vote._id), now), now)
    case 'passUp':
      return passedUp(vote, now)
    case 'finalise':
      return finalised(vote, now)
  }
}

/** Everything that is due by now, one step after the other: after an outage there may be several. */
const advance = async (vote: VoteRow, now: number): Promise<number> => {
  const step = dueStep(vote, now)
  if (step === null) return 0
  const fact = await factFor(step, vote, now)
  if (fact === null) return 0
  const next = await votes.append(vote, { facts: [fact], now, requestKey: null })
  forgetVote(vote._id)
  return fact.kind === 'openingWaits' ? 1 : 1 + (await advance(next, now))
}

/**
 * Opens, closes, counts and finalises votes, and passes up objections that were left lying; each step is one write over
 * the revision that was read. @returns steps
 */
export const sweepVotes = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepVotes',
    path: 'nextDueAt',
    read: (filter, options) => votes.rows(filter, options),
    dueAt: vote => vote.nextDueAt,
    work: vote => advance(vote, run.now),
  })
