import { closed, counted, finalised, opened, passedUp, recordPublished } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { dueStep } from '#domain/votes/dueStep'
import { evolve } from '#domain/votes/evolve'
import { tallyRows } from '#domain/votes/tallyRows'
import type { Instant } from '#domain/kernel/decision'
import type { Ballot, Vote, VoteFact, Weight } from '#domain/votes/Vote'

/** What the clock appends at `now`, until nothing is due. */
export const sweep = (
  vote: Vote,
  given: { readonly electorate: Weight; readonly ballots: readonly Ballot[] },
  now: Instant,
): { readonly vote: Vote; readonly facts: readonly VoteFact[] } => {
  const fact = dueFact(vote, given, now)
  if (fact === null) return { vote, facts: [] }
  const rest = sweep(evolve(vote, fact, vote.id), given, now)
  return { vote: rest.vote, facts: [fact, ...rest.facts] }
}

const dueFact = (
  vote: Vote,
  { electorate, ballots }: { readonly electorate: Weight; readonly ballots: readonly Ballot[] },
  now: Instant,
): VoteFact | null => {
  switch (dueStep(vote, now)) {
    case 'open':
      return opened(vote, electorate, now)
    case 'close':
      return closed(vote, now)
    case 'count':
      return counted(vote, countVote(vote, tallyRows(ballots), now), now)
    case 'passUp':
      return passedUp(vote, now)
    case 'finalise':
      return finalised(vote, now)
    case 'publishRecord':
      return recordPublished(vote, { root: '7'.repeat(64) }, { fileId: 'cloud://record', bytes: 7 }, now)
    case null:
      return null
  }
}
