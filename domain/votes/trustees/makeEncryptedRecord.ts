import { countVote, type TallyRows } from '../count'
import { weightOf } from '../electorate'
import { electorateDigest } from '../proof/canonical'
import type { Sha256 } from '../proof/merkle'
import { secrecyRulesAt } from '../proof/secrecyRules'
import { choices, type Vote, type VotingRight, type Weight } from '../Vote'
import type { Instant } from '../../kernel/decision'
import { encryptedRootOf } from './canonical'
import { electionKey, faultOfDealings, type Dealing, type DealingFault } from './ceremony'
import { checkBallots, type BallotFault } from './checkBallots'
import type { EncryptedBallot, EncryptedSheet } from './encryptBallot'
import type { EncryptedRecord } from './EncryptedRecord'
import type { OpeningFault, TrusteeOpening } from './opening'
import { sumsOf, type NamedSum } from './sums'
import { openTotals, type OptionTotal } from './totals'

/** An encrypted vote that is closed, with one ballot at most for each right. */
export interface ClosedEncryptedVote {
  readonly vote: Vote
  readonly rights: readonly Pick<VotingRight, 'rightId' | 'label' | 'area'>[]
  readonly dealings: readonly Dealing[]
  readonly ballots: readonly EncryptedBallot[]
}

/** Writes what ballots of a vote are encrypted for: exactly one of agree, against, abstain to each question. */
export const sheetOf = (
  { id, questions }: Pick<Vote, 'id' | 'questions'>,
  dealings: readonly Dealing[],
): EncryptedSheet => ({
  voteId: id,
  key: electionKey(dealings),
  questions: questions.map(question => ({ id: question.id, options: choices, least: 1, most: 1 })),
})

/** What is wrong with dealings or ballots. */
export type SumsFault = DealingFault | BallotFault | { readonly check: 'rights'; readonly rightId: string }

/** The sums that trustees open, when dealings and ballots fit. */
export type Summed = { readonly sums: readonly NamedSum[]; readonly participating: Weight } | SumsFault

/**
 * Checks dealings and ballots of a closed vote, and adds the ballots up. Each trustee's own machine does this before it
 * opens anything: who opens what another calls a sum may open a single ballot.
 */
export const sumClosedVote = (
  { vote, rights, dealings, ballots }: ClosedEncryptedVote,
  drawWeight: () => bigint,
): Summed => {
  const fault = faultOfDealings(vote.id, dealings)
  if (fault !== null) return fault
  const areas = new Map(rights.map(({ rightId, area }) => [rightId, area]))
  const voted = new Set<string>()
  for (const { rightId } of ballots) {
    if (!areas.has(rightId) || voted.has(rightId)) return { check: 'rights', rightId }
    voted.add(rightId)
  }
  const sheet = sheetOf(vote, dealings)
  const checked = checkBallots(sheet, ballots, drawWeight)
  if ('check' in checked) return checked
  const participating = weightOf(ballots.map(({ rightId }) => ({ area: areas.get(rightId) ?? 0 })))
  return { sums: sumsOf(sheet, checked.ballots, areas), participating }
}

const rowsOf = (participating: Weight, totals: readonly OptionTotal[]): TallyRows => ({
  participating,
  answers: totals.flatMap(({ questionId, option, heads, area }) => {
    const choice = choices.find(known => known === option)
    return choice === undefined ? [] : [{ questionId, choice, heads, area }]
  }),
})

/** The record; or what does not fit; or that too few take part for any class but `open`. */
export type EncryptedRecorded =
  | { readonly record: EncryptedRecord }
  | { readonly withheld: 'tooFewTakePart'; readonly least: number }
  | SumsFault
  | OpeningFault
  | { readonly check: 'total' }

/**
 * Counts an encrypted vote of the openings of two trustees and makes its public record. Nothing in it tells a choice, and
 * nobody who makes it knows one. Where too few take part none is made, and the sums should not be opened either.
 *
 * @throws Error when the vote has no period or no electorate, or its totals do not add up.
 */
export const makeEncryptedRecord = (
  closed: ClosedEncryptedVote,
  openings: readonly [TrusteeOpening, TrusteeOpening],
  now: Instant,
  { sha256, drawWeight }: { readonly sha256: Sha256; readonly drawWeight: () => bigint },
): EncryptedRecorded => {
  const { vote, dealings } = closed
  const { opensAt, closesAt } = vote
  if (opensAt === null || closesAt === null) throw new Error(`Vote ${vote.id} has no period`)
  if (JSON.stringify(weightOf(closed.rights)) !== JSON.stringify(vote.electorate))
    throw new Error(`The rights of vote ${vote.id} are not its electorate`)
  const { leastTakingPart } = secrecyRulesAt(now)
  if (closed.ballots.length < leastTakingPart) return { withheld: 'tooFewTakePart', least: leastTakingPart }
  const summed = sumClosedVote(closed, drawWeight)
  if ('check' in summed) return summed
  const opened = openTotals(vote.id, dealings, summed.sums, openings, summed.participating)
  if ('check' in opened) return opened
  const rights = closed.rights
    .map(({ rightId, label, area }) => ({ rightId, label, area }))
    .sort((one, other) => (one.rightId < other.rightId ? -1 : 1))
  const record = {
    ...({ format: 'encrypted-vote-record', version: 1, secrecy: 'trustees' } as const),
    vote: {
      ...{ id: vote.id, compoundId: vote.compoundId, title: vote.title, opensAt, closesAt },
      ...{ questions: vote.questions.map(({ id, text }) => ({ id, text })), setAside: vote.setAside },
    },
    electorate: { digest: electorateDigest(vote.id, rights, sha256), rights },
    result: countVote(vote, rowsOf(summed.participating, opened.totals), now),
    dealings,
    ballots: [...closed.ballots].sort((one, other) => (one.rightId < other.rightId ? -1 : 1)),
    openings,
  }
  return { record: { ...record, root: encryptedRootOf(record, sha256) } }
}
