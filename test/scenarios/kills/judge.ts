import type { Ballot, Choice, VoteResult } from '#domain/votes/Vote'
import type { Experience } from './voters'

/** What went wrong, by the ids of those it went wrong for; all empty when every promise was kept. */
export interface Verdict {
  /** A receipt was given, and the ballot is not there. */
  readonly lost: readonly string[]
  /** Two different receipts for one request, or one that is not the stored ballot's. */
  readonly wrongReceipts: readonly string[]
  /** Told "already voted" of the very ballot that counts. */
  readonly toldAlreadyVoted: readonly string[]
  /** Voters who never got an answer, or one that nothing explains. */
  readonly leftAlone: readonly string[]
  /** Where the official count differs from the ballots that voters hold receipts for. */
  readonly miscounted: readonly string[]
}

const receiptsOf = ({ told }: Experience) =>
  told.flatMap(answer => ('receipt' in answer ? [answer.receipt] : []))

const countByHand = (ballots: Iterable<Ballot>): Readonly<Record<Choice, number>> => {
  const heads = { agree: 0, against: 0, abstain: 0 }
  for (const { answers } of ballots) for (const { choice } of answers) heads[choice] += 1
  return heads
}

/** Holds what voters were told against what is stored and what was counted. */
export const judge = (
  experiences: readonly Experience[],
  stored: readonly Ballot[],
  result: VoteResult | null,
): Verdict => {
  const byRight = new Map(stored.map(ballot => [ballot.rightId, ballot]))
  const mine = ({ rightId, requestId }: Experience) => {
    const ballot = byRight.get(rightId)
    return ballot?.requestId === requestId ? ballot : undefined
  }
  const idsOf = (those: readonly Experience[]) => those.map(({ rightId }) => rightId)
  const lost = experiences.filter(one => receiptsOf(one).length > 0 && !mine(one))
  const wrongReceipts = experiences.filter(one => {
    const ballot = mine(one)
    return ballot !== undefined && receiptsOf(one).some(receipt => receipt !== ballot.receipt)
  })
  const toldAlreadyVoted = experiences.filter(
    one => mine(one) && one.told.some(answer => 'refused' in answer && answer.refused === 'already-voted'),
  )
  const leftAlone = experiences.filter(
    one =>
      one.told.length === 0 ||
      one.told.some(answer => 'refused' in answer && answer.refused !== 'already-voted'),
  )
  const hand = countByHand(byRight.values())
  const tally = result?.questions[0]?.tally
  const miscounted = [
    ...(result?.participating.heads === byRight.size && stored.length === byRight.size
      ? []
      : ['participating']),
    ...Object.entries(hand)
      .filter(([choice, heads]) => tally?.[choice as Choice].heads !== heads)
      .map(([choice]) => choice),
    // Everybody insisted until they had an answer, so every right has exactly one ballot.
    ...(byRight.size === new Set(idsOf(experiences)).size ? [] : ['voters']),
  ]
  return {
    lost: idsOf(lost),
    wrongReceipts: idsOf(wrongReceipts),
    toldAlreadyVoted: idsOf(toldAlreadyVoted),
    leftAlone: idsOf(leftAlone),
    miscounted,
  }
}
