import { toHex, utf8 } from '../../kernel/bytes'
import { countVote } from '../count'
import { weightOf } from '../electorate'
import { receiptText } from '../receiptText'
import { tallyRows } from '../tallyRows'
import type { Ballot, Vote, VoteResult, VotingRight } from '../Vote'
import { electorateDigest, rootOf } from './canonical'
import type { Sha256 } from './merkle'
import { secrecyRulesAt } from './secrecyRules'
import { singledOut } from './singledOut'
import type { RecordedBallot, RecordedRight, VoteRecord } from './VoteRecord'

/** A counted vote with all its rights, and the ballots that count. */
export interface CountedVote {
  readonly vote: Vote
  readonly rights: readonly Pick<VotingRight, 'voteId' | 'rightId' | 'label' | 'area'>[]
  readonly ballots: readonly Ballot[]
}

/** The record, or why there must be none: it would give choices away that were to be secret. */
export type Recorded =
  | { readonly record: VoteRecord }
  | { readonly withheld: 'tooFewTakePart'; readonly least: number }
  | { readonly withheld: 'singlesOut'; readonly rightIds: readonly string[] }

const byText =
  <Row>(textOf: (row: Row) => string) =>
  (one: Row, other: Row): number =>
    textOf(one) < textOf(other) ? -1 : 1

const recordedRights = (rights: CountedVote['rights']): readonly RecordedRight[] =>
  rights.map(({ rightId, label, area }) => ({ rightId, label, area })).sort(byText(({ rightId }) => rightId))

const recordedBallots = (
  { questions }: Vote,
  ballots: readonly Ballot[],
  isOpen: boolean,
): readonly RecordedBallot[] =>
  ballots
    .map(({ receipt, answers, rightId, salt }) => ({
      receipt,
      answers: questions.flatMap(({ id }) => answers.filter(({ questionId }) => questionId === id)),
      opening: isOpen ? { rightId, salt } : null,
    }))
    .sort(byText(({ receipt }) => receipt))

/** Counts once more, and lets nothing out that does not agree. */
const assertAgrees = ({ vote, rights, ballots }: CountedVote, result: VoteResult, sha256: Sha256): void => {
  const areas = new Map(rights.map(({ rightId, area }) => [rightId, area]))
  const stray = ballots.find(
    ({ rightId, area, voteId, setAside }) =>
      voteId !== vote.id || setAside !== undefined || areas.get(rightId) !== area,
  )
  if (stray) throw new Error(`Ballot ${stray._id} is of no right of vote ${vote.id}, or counts no more`)
  const forged = ballots.find(ballot => toHex(sha256(utf8(receiptText(ballot)))) !== ballot.receipt)
  if (forged) throw new Error(`Ballot ${forged._id} is not the one its receipt was given for`)
  if (new Set(ballots.map(({ rightId }) => rightId)).size !== ballots.length)
    throw new Error(`A right of vote ${vote.id} has two ballots`)
  const weight = weightOf(rights)
  if (areas.size !== rights.length || JSON.stringify(weight) !== JSON.stringify(result.electorate))
    throw new Error(`The rights of vote ${vote.id} are not its electorate`)
  const again = countVote(vote, tallyRows(ballots), result.countedAt)
  if (totalsOf(again) !== totalsOf(result))
    throw new Error(`The ballots of vote ${vote.id} do not make its result`)
}

const totalsOf = ({ participating, questions }: VoteResult): string =>
  JSON.stringify([
    ...[participating.heads, participating.area],
    questions.map(({ questionId, tally: { agree, against, abstain }, outcome }) => [
      ...[questionId, outcome, agree.heads, agree.area],
      ...[against.heads, against.area, abstain.heads, abstain.area],
    ]),
  ])

/**
 * Makes the public record of a counted vote: with whose each ballot is where the rule says that it is open, else without;
 * and none at all of a secret vote in which too few take part, or whose totals with known areas single out a choice.
 *
 * @throws Error when the vote is not counted, or rights and ballots do not make its result: nothing of that kind is published.
 */
export const makeRecord = (counted: CountedVote, sha256: Sha256): Recorded => {
  const { vote, rights, ballots } = counted
  const { result, opensAt, closesAt } = vote
  if (result === null || opensAt === null || closesAt === null)
    throw new Error(`Vote ${vote.id} is not counted`)
  assertAgrees(counted, result, sha256)
  const isOpen = result.rule.secrecy === 'open'
  if (!isOpen) {
    const { leastTakingPart } = secrecyRulesAt(result.countedAt)
    if (ballots.length < leastTakingPart) return { withheld: 'tooFewTakePart', least: leastTakingPart }
    const rightIds = singledOut(
      vote.questions.map(({ id }) => id),
      ballots,
    )
    if (rightIds.length > 0) return { withheld: 'singlesOut', rightIds }
  }
  const listed = recordedRights(rights)
  const unrooted = {
    vote: {
      ...{ id: vote.id, compoundId: vote.compoundId, title: vote.title, opensAt, closesAt },
      ...{ questions: vote.questions.map(({ id, text }) => ({ id, text })), setAside: vote.setAside },
    },
    electorate: { digest: electorateDigest(vote.id, listed, sha256), rights: isOpen ? listed : null },
    result,
    ballots: recordedBallots(vote, ballots, isOpen),
  }
  return {
    record: {
      ...{ format: 'vote-record', version: 1, secrecy: isOpen ? 'open' : 'staffBlind' },
      ...unrooted,
      root: rootOf(unrooted, sha256),
    },
  }
}
