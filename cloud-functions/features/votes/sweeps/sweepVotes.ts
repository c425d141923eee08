import {
  closed,
  counted,
  finalised,
  opened,
  openingWaits,
  passedUp,
  recordPublished,
} from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { dueStep, type VoteStep } from '#domain/votes/dueStep'
import type { VoteFact } from '#domain/votes/Vote'
import { eachDue } from '../../../kit/eachDue'
import { storeFile } from '../../../kit/files'
import type { Run } from '../../../kit/runByTimer'
import { ballots } from '../../../stores/ballots'
import { forgetVote, votes, type VoteRow } from '../../../stores/votes'
import { freezeElectorate } from '../workflows/freezeElectorate'
import { recordOfVote } from '../workflows/recordOfVote'

const opening = async (vote: VoteRow, now: number): Promise<VoteFact | null> => {
  const frozen = await freezeElectorate(vote, now)
  return 'undecided' in frozen
    ? openingWaits(vote, frozen.undecided, now)
    : opened(vote, frozen.electorate, now)
}

/** Counts in the database, and once more, ballot by ballot, for the record: nothing is told where the two differ. */
const counting = async (vote: VoteRow, now: number): Promise<VoteFact> => {
  const result = countVote(vote, await ballots.tally(vote._id), now)
  const { notice } = await recordOfVote({ ...vote, result })
  return counted(vote, result, now, notice)
}

/** Its name is its root, so a run that broke off is finished by writing the same bytes to the same place. */
const publishing = async (vote: VoteRow, now: number): Promise<VoteFact> => {
  const { notice, text } = await recordOfVote(vote)
  if (text === null || !('root' in notice)) return recordPublished(vote, notice, null, now)
  const content = Buffer.from(text, 'utf8')
  const fileId = await storeFile(`records/${notice.root}.json`, content)
  return recordPublished(vote, notice, { fileId, bytes: content.length }, now)
}

/** Null while it waits for something, and that was told. */
const factFor = async (step: VoteStep, vote: VoteRow, now: number): Promise<VoteFact | null> => {
  switch (step) {
    case 'open':
      return opening(vote, now)
    case 'close':
      return closed(vote, now)
    case 'count':
      return counting(vote, now)
    case 'passUp':
      return passedUp(vote, now)
    case 'finalise':
      return finalised(vote, now)
    case 'publishRecord':
      return publishing(vote, now)
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
 * Opens, closes, counts and finalises votes, publishes their records, and passes up objections that were left lying; each
 * step is one write over the revision that was read. @returns steps
 */
export const sweepVotes = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepVotes',
    path: 'nextDueAt',
    read: (filter, options) => votes.rows(filter, options),
    dueAt: vote => vote.nextDueAt,
    work: vote => advance(vote, run.now),
  })
