import type { Instant } from '../kernel/decision'
import { consentChecks, quorumChecks } from './checks'
import { isCount } from './exactProduct'
import { choices, type Choice, type Question, type QuestionResult, type Vote } from './Vote'
import type { VoteResult, Weight } from './Vote'

/** The ballots added up by the database: all of them, and each choice of each question (absent: none). */
export interface TallyRows {
  readonly participating: Weight
  readonly answers: readonly {
    readonly questionId: string
    readonly choice: Choice
    readonly heads: number
    readonly area: number
  }[]
}

/**
 * Counts a vote: a question passes when the quorum and the consent are met by every measure the rule asks for.
 *
 * @throws Error when there is no electorate, or the rows do not add up: an inconsistent result is never announced.
 */
export const countVote = (
  vote: Pick<Vote, 'id' | 'rule' | 'questions' | 'electorate'>,
  ballots: TallyRows,
  now: Instant,
): VoteResult => {
  const { electorate, rule } = vote
  if (electorate === null) throw new Error(`Vote ${vote.id} has no electorate to count against`)
  assertAddsUp(vote.questions, electorate, ballots)
  return {
    electorate,
    participating: ballots.participating,
    rule,
    questions: vote.questions.map(question => {
      const tally = tallyOf(question.id, ballots)
      const quorum = quorumChecks(rule, electorate, ballots.participating)
      const consent = consentChecks(rule, ballots.participating, tally.agree)
      return {
        questionId: question.id,
        tally,
        checks: [...quorum, ...consent],
        outcome: outcomeOf(quorum, consent),
      }
    }),
    countedAt: now,
  }
}

const outcomeOf = (
  quorum: readonly { readonly met: boolean }[],
  consent: readonly { readonly met: boolean }[],
): QuestionResult['outcome'] => {
  if (!quorum.every(check => check.met)) return 'quorumShort'
  return consent.every(check => check.met) ? 'passed' : 'notPassed'
}

const tallyOf = (questionId: string, ballots: TallyRows): QuestionResult['tally'] => {
  const of = (choice: Choice) =>
    sum(ballots.answers.filter(row => row.questionId === questionId && row.choice === choice))
  return { agree: of('agree'), against: of('against'), abstain: of('abstain') }
}

const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce<Weight>(
    (total, { heads, area }) => ({ heads: total.heads + heads, area: total.area + area }),
    { heads: 0, area: 0 },
  )

const assertAddsUp = (questions: readonly Question[], electorate: Weight, ballots: TallyRows): void => {
  const { participating, answers } = ballots
  const weights = [electorate, participating, ...answers]
  if (!weights.every(({ heads, area }) => isCount(heads) && isCount(area))) {
    throw new RangeError('A tally has whole numbers only')
  }
  if (participating.heads > electorate.heads || participating.area > electorate.area) {
    throw new Error('More take part than there are')
  }
  const stray = answers.find(
    ({ questionId, choice }) => !questions.some(({ id }) => id === questionId) || !choices.includes(choice),
  )
  if (stray) throw new Error(`No such question or choice: ${stray.questionId} ${stray.choice}`)
  for (const { id } of questions) {
    const total = sum(answers.filter(row => row.questionId === id))
    if (total.heads !== participating.heads || total.area !== participating.area) {
      throw new Error(`The answers to ${id} do not add up to the ballots`)
    }
  }
}
