import { generator, neutral, pointHex, times, toHidingPoint, ZERO, type Point, type Statement } from './group'
import { proveOneOf, type Branch } from './proofs'
import { bytesForScalars, type DrawScalar } from './randomness'

/** A question of an encrypted vote: how many of its options a ballot takes, at least and at most. */
export interface EncryptedQuestion {
  readonly id: string
  readonly options: readonly string[]
  readonly least: number
  readonly most: number
}

/** What ballots of a vote are encrypted for. */
export interface EncryptedSheet {
  readonly voteId: string
  /** The key that the trustees have made. */
  readonly key: string
  readonly questions: readonly EncryptedQuestion[]
}

/** One option: 1 where it is taken and 0 where it is not, hidden, with a proof that it is one of them. */
export interface EncryptedOption {
  readonly alpha: string
  readonly beta: string
  readonly proof: readonly Branch[]
}

/** All options of a question, with a proof that as many are taken as may be. */
export interface EncryptedAnswer {
  readonly questionId: string
  readonly options: readonly EncryptedOption[]
  readonly proof: readonly Branch[]
}

/** A ballot that nobody can read, and everybody can check. It is bound to its vote and its right. */
export interface EncryptedBallot {
  readonly voteId: string
  readonly rightId: string
  readonly answers: readonly EncryptedAnswer[]
}

/** 0 or 1: not taken, taken. */
export const bits: readonly number[] = [0, 1]

/** Lists how many options may be taken: 1 of exactly one; 0, 1, 2 of at most two. */
export const countsOf = ({ least, most }: EncryptedQuestion): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index)

/** Writes what the proof of one option is bound to: vote, key, right, question, option and ciphertext. */
export const optionStatement = (
  { voteId, key }: EncryptedSheet,
  rightId: string,
  question: EncryptedQuestion,
  option: string,
  { alpha, beta }: Pick<EncryptedOption, 'alpha' | 'beta'>,
): Statement => [voteId, key, rightId, question.id, option, alpha, beta]

/** Writes what the proof of a question's sum is bound to: vote, key, right, question and all its ciphertexts. */
export const sumStatement = (
  { voteId, key }: EncryptedSheet,
  rightId: string,
  { id, options }: EncryptedQuestion,
  hidden: readonly Pick<EncryptedOption, 'alpha' | 'beta'>[],
): Statement => [voteId, key, rightId, id, options, hidden.map(({ alpha, beta }) => [alpha, beta])]

/** Counts the random bytes that one ballot takes: to be fetched before it is encrypted. */
export const bytesForBallot = ({ questions }: EncryptedSheet): number =>
  bytesForScalars(
    questions.reduce((sum, question) => {
      const anOption = 2 + 2 * (bits.length - 1)
      const theSum = 1 + 2 * (countsOf(question).length - 1)
      return sum + question.options.length * anOption + theSum
    }, 0),
  )

interface Writing {
  readonly sheet: EncryptedSheet
  readonly rightId: string
  readonly key: Point
  readonly draw: DrawScalar
}

const hideOption = (writing: Writing, question: EncryptedQuestion, option: string, value: number) => {
  const { sheet, rightId, key, draw } = writing
  const nonce = draw()
  const alpha = times(generator, nonce)
  const beta = times(key, nonce).add(times(generator, BigInt(value)))
  const hidden = { alpha: pointHex(alpha), beta: pointHex(beta) }
  const statement = optionStatement(sheet, rightId, question, option, hidden)
  const proof = proveOneOf('option', statement, bits, { key, alpha, beta }, { value, nonce }, draw)
  return { shown: { ...hidden, proof }, alpha, beta, nonce }
}

const hideAnswer = (
  writing: Writing,
  question: EncryptedQuestion,
  taken: readonly string[],
): EncryptedAnswer => {
  const { sheet, rightId, key, draw } = writing
  const options = question.options.map(option =>
    hideOption(writing, question, option, taken.includes(option) ? 1 : 0),
  )
  const sum = options.reduce(
    (before, { alpha, beta, nonce }) => ({
      alpha: before.alpha.add(alpha),
      beta: before.beta.add(beta),
      nonce: before.nonce + nonce,
    }),
    { alpha: neutral, beta: neutral, nonce: ZERO },
  )
  const shown = options.map(option => option.shown)
  const statement = sumStatement(sheet, rightId, question, shown)
  const opening = { value: taken.length, nonce: sum.nonce }
  const proof = proveOneOf('sum', statement, countsOf(question), { key, ...sum }, opening, draw)
  return { questionId: question.id, options: shown, proof }
}

/**
 * Encrypts a ballot on the phone: each option's 0 or 1 to the trustees' key, with proofs that it is one of the two and
 * that as many are taken as may be. What was chosen leaves the phone in no other form.
 *
 * @param taken the options taken, by the id of the question.
 * @throws RangeError when something is taken that is no option, twice, too little or too much, or the random bytes are used up.
 */
export const encryptBallot = (
  sheet: EncryptedSheet,
  rightId: string,
  taken: ReadonlyMap<string, readonly string[]>,
  draw: DrawScalar,
): EncryptedBallot => {
  const key = toHidingPoint(sheet.key)
  if (key === null) throw new RangeError('The key of the vote is no point of the group')
  const writing = { sheet, rightId, key, draw }
  const answers = sheet.questions.map(question => {
    const chosen = taken.get(question.id) ?? []
    const isFitting =
      new Set(chosen).size === chosen.length &&
      chosen.every(option => question.options.includes(option)) &&
      chosen.length >= question.least &&
      chosen.length <= question.most
    if (!isFitting) throw new RangeError(`Question ${question.id} cannot be answered like this`)
    return hideAnswer(writing, question, chosen)
  })
  return { voteId: sheet.voteId, rightId, answers }
}
