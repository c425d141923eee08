import {
  bits,
  countsOf,
  optionStatement,
  sumStatement,
  type EncryptedAnswer,
  type EncryptedBallot,
  type EncryptedQuestion,
  type EncryptedSheet,
} from './encryptBallot'
import { allHold, holds, type Equation } from './equations'
import { toHidingPoint, type Point } from './group'
import { oneOfEquations } from './proofs'

/** What is wrong with a ballot. */
export type BallotCheck = 'otherVote' | 'questions' | 'notInGroup' | 'optionProof' | 'sumProof'

/** A ciphertext as points. */
export interface ReadOption {
  readonly alpha: Point
  readonly beta: Point
}

/** A ballot as points, with all that must hold for it. */
export interface ReadBallot {
  readonly rightId: string
  readonly answers: readonly (readonly ReadOption[])[]
  readonly must: readonly { readonly check: 'optionProof' | 'sumProof'; readonly equation: Equation }[]
}

type Reading<Value> = { readonly value: Value } | { readonly check: BallotCheck }

interface Paper {
  readonly sheet: EncryptedSheet
  readonly key: Point
  readonly rightId: string
}

const readAnswer = (
  { sheet, key, rightId }: Paper,
  question: EncryptedQuestion,
  answer: EncryptedAnswer,
): Reading<{ readonly options: readonly ReadOption[]; readonly must: ReadBallot['must'] }> => {
  if (answer.questionId !== question.id || answer.options.length !== question.options.length)
    return { check: 'questions' }
  const options: ReadOption[] = []
  const must: ReadBallot['must'][number][] = []
  for (const [index, { alpha: alphaHex, beta: betaHex, proof }] of answer.options.entries()) {
    const [alpha, beta] = [toHidingPoint(alphaHex), toHidingPoint(betaHex)]
    if (alpha === null || beta === null) return { check: 'notInGroup' }
    const hidden = { alpha: alphaHex, beta: betaHex }
    const statement = optionStatement(sheet, rightId, question, question.options[index] ?? '', hidden)
    const found = oneOfEquations('option', statement, bits, { key, alphas: [alpha], betas: [beta] }, proof)
    if ('fault' in found) return { check: found.fault === 'notInGroup' ? 'notInGroup' : 'optionProof' }
    options.push({ alpha, beta })
    must.push(...found.equations.map(equation => ({ check: 'optionProof' as const, equation })))
  }
  const statement = sumStatement(sheet, rightId, question, answer.options)
  const [alphas, betas] = [options.map(({ alpha }) => alpha), options.map(({ beta }) => beta)]
  const found = oneOfEquations('sum', statement, countsOf(question), { key, alphas, betas }, answer.proof)
  if ('fault' in found) return { check: found.fault === 'notInGroup' ? 'notInGroup' : 'sumProof' }
  must.push(...found.equations.map(equation => ({ check: 'sumProof' as const, equation })))
  return { value: { options, must } }
}

/** Reads a ballot, so far as that needs no multiplication of points. */
const readBallot = (sheet: EncryptedSheet, key: Point, ballot: EncryptedBallot): Reading<ReadBallot> => {
  const { voteId, rightId } = ballot
  if (voteId !== sheet.voteId) return { check: 'otherVote' }
  if (ballot.answers.length !== sheet.questions.length) return { check: 'questions' }
  const answers: (readonly ReadOption[])[] = []
  const must: ReadBallot['must'][number][] = []
  for (const [index, question] of sheet.questions.entries()) {
    const answer = ballot.answers[index]
    if (answer === undefined) return { check: 'questions' }
    const read = readAnswer({ sheet, key, rightId }, question, answer)
    if ('check' in read) return read
    answers.push(read.value.options)
    must.push(...read.value.must)
  }
  return { value: { rightId, answers, must } }
}

/** A ballot that does not fit, by its place, and the check that found it. */
export interface BallotFault {
  readonly index: number
  readonly check: BallotCheck
}

/** Ballots that all fit, as points; or the first that does not. */
export type Checked = { readonly ballots: readonly ReadBallot[] } | BallotFault

const equationsOf = (ballots: readonly ReadBallot[]): readonly Equation[] =>
  ballots.flatMap(({ must }) => must.map(({ equation }) => equation))

/** Halves what does not hold until one ballot is left: the first. */
const firstFaulty = (ballots: readonly ReadBallot[], drawWeight: () => bigint): number | null => {
  if (allHold(equationsOf(ballots), drawWeight)) return null
  if (ballots.length === 1) return 0
  const middle = Math.ceil(ballots.length / 2)
  const before = firstFaulty(ballots.slice(0, middle), drawWeight)
  if (before !== null) return before
  return middle + (firstFaulty(ballots.slice(middle), drawWeight) ?? 0)
}

/**
 * Checks encrypted ballots: made for this vote, all questions, points of the group, and every proof, all of them by one
 * multiplication of many points (see `allHold`). Names the first ballot that does not fit, and the check that found it.
 *
 * @param drawWeight 128 random bits each time, drawn after the ballots are there.
 * @throws RangeError when the key of the vote is no point of the group.
 */
export const checkBallots = (
  sheet: EncryptedSheet,
  ballots: readonly EncryptedBallot[],
  drawWeight: () => bigint,
): Checked => {
  const key = toHidingPoint(sheet.key)
  if (key === null) throw new RangeError('The key of the vote is no point of the group')
  const read: ReadBallot[] = []
  let unreadable: BallotFault | null = null
  for (const [index, ballot] of ballots.entries()) {
    const found = readBallot(sheet, key, ballot)
    if ('check' in found) {
      unreadable = { index, check: found.check }
      break
    }
    read.push(found.value)
  }
  const index = firstFaulty(read, drawWeight)
  if (index === null) return unreadable ?? { ballots: read }
  const broken = read[index]?.must.find(({ equation }) => !holds(equation))
  // A sum of equations holds where each of them does.
  if (broken === undefined) throw new Error(`Ballot ${String(index)} holds alone and not among others`)
  return { index, check: broken.check }
}
