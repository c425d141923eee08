import type { VoteSummary } from '#contracts/votes'
import type { Instant } from '#domain/kernel/decision'
import type { Ballot, VotingRight, Weight } from '#domain/votes/Vote'
import { ballots } from '../../../stores/ballots'
import { votingRights } from '../../../stores/votingRights'
import type { ListedVote, VoteFields } from '../../../stores/votes'
import { capacitiesOf, withoutOthers } from '../views/capacities'

/** One word for the outcome of all questions: the least that any of them reached. */
const outcomeOf = ({ result }: VoteFields): VoteSummary['outcome'] => {
  if (!result) return null
  const outcomes = result.questions.map(({ outcome }) => outcome)
  return (
    outcomes.find(outcome => outcome === 'quorumShort') ??
    outcomes.find(outcome => outcome === 'notPassed') ??
    'passed'
  )
}

const myBallotOf = (
  rights: readonly VotingRight[],
  cast: readonly Pick<Ballot, '_id'>[],
): VoteSummary['myBallot'] => {
  if (rights.length === 0) return 'none'
  return rights.every(right => cast.some(ballot => ballot._id === right._id)) ? 'cast' : 'waiting'
}

const nobody: Weight = { heads: 0, area: 0 }

/** Of the frozen electorate; once counted, the count itself. */
const turnoutOf = (vote: VoteFields, soFar: Weight | undefined): VoteSummary['turnout'] =>
  vote.electorate && {
    electorate: vote.electorate,
    participating: vote.result?.participating ?? soFar ?? nobody,
  }

export const summaryOf = (
  vote: VoteFields,
  rights: readonly VotingRight[],
  cast: readonly Ballot[],
  soFar: Weight | undefined,
): VoteSummary => ({
  id: vote.id,
  compoundId: vote.compoundId,
  compoundName: vote.compoundName,
  title: vote.title,
  sort: vote.rule.sort,
  stage: vote.stage,
  opensAt: vote.opensAt,
  closesAt: vote.closesAt,
  myBallot: myBallotOf(rights, cast),
  turnout: turnoutOf(vote, soFar),
  outcome: outcomeOf(vote),
  updatedAt: vote.updatedAt,
})

const isUncounted = ({ electorate, result }: VoteFields): boolean => electorate !== null && result === null

/** Rows of a list: at most three database calls for all of them (rights, ballots, turnouts), none for no rows. */
export const voteSummaries = async (
  votes: readonly ListedVote[],
  personId: string,
  now: Instant,
): Promise<VoteSummary[]> => {
  if (votes.length === 0) return []
  const [named, turnouts] = await Promise.all([
    votingRights.ofVoter(
      votes.map(({ _id }) => _id),
      personId,
    ),
    ballots.published(votes.filter(isUncounted), now),
  ])
  const castable = capacitiesOf(named, personId, now)
  const cast = await ballots.ofRights(castable.map(({ right }) => right._id))
  const rights = withoutOthers(castable, cast, personId).map(({ right }) => right)
  return votes.map(vote =>
    summaryOf(
      vote,
      rights.filter(({ voteId }) => voteId === vote._id),
      cast,
      turnouts.get(vote._id),
    ),
  )
}
