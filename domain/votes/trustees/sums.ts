import type { ReadBallot, ReadOption } from './checkBallots'
import type { EncryptedSheet } from './encryptBallot'
import { neutral, type Point } from './group'

/** Ciphertexts of one option, added up: which one, and how. */
export interface NamedSum {
  readonly questionId: string
  readonly option: string
  /** Each ballot once, or each times the area of its right, in 0.01 m². */
  readonly measure: 'heads' | 'area'
  readonly alpha: Point
  readonly beta: Point
}

const nothing: ReadOption = { alpha: neutral, beta: neutral }

const plus = (one: ReadOption, other: ReadOption): ReadOption => ({
  alpha: one.alpha.add(other.alpha),
  beta: one.beta.add(other.beta),
})

const doubled = ({ alpha, beta }: ReadOption): ReadOption => ({ alpha: alpha.double(), beta: beta.double() })

/** Multiplies each by its weight and adds them up, digit by digit of the weights: their points are added, hardly doubled. */
const weighed = (rows: readonly (readonly [ReadOption, number])[]): ReadOption => {
  const most = rows.reduce((longest, [, weight]) => Math.max(longest, weight.toString(2).length), 0)
  let sum = nothing
  for (let digit = most - 1; digit >= 0; digit -= 1) {
    sum = doubled(sum)
    for (const [option, weight] of rows)
      if (Math.floor(weight / 2 ** digit) % 2 === 1) sum = plus(sum, option)
  }
  return sum
}

/**
 * Adds up checked ballots, option by option of each question: once by heads and once by area. What comes out is encrypted
 * as the ballots are. In the order of questions and options, heads before area.
 *
 * @param areas of the rights, in 0.01 m².
 * @throws Error for a ballot without a right.
 */
export const sumsOf = (
  { questions }: EncryptedSheet,
  ballots: readonly ReadBallot[],
  areas: ReadonlyMap<string, number>,
): readonly NamedSum[] => {
  const weights = ballots.map(({ rightId }) => {
    const area = areas.get(rightId)
    if (area === undefined) throw new Error(`There is no right ${rightId}`)
    return area
  })
  return questions.flatMap(({ id: questionId, options }, question) =>
    options.flatMap((option, place): readonly NamedSum[] => {
      const column = ballots.map(({ answers }) => answers[question]?.[place] ?? nothing)
      const heads = column.reduce(plus, nothing)
      const area = weighed(column.map((each, index) => [each, weights[index] ?? 0] as const))
      return [
        { questionId, option, measure: 'heads', ...heads },
        { questionId, option, measure: 'area', ...area },
      ]
    }),
  )
}
