import { publicShare, trusteeNumbers, type Dealing, type KeyShare, type TrusteeNumber } from './ceremony'
import { holds } from './equations'
import {
  inverse,
  mod,
  neutral,
  pointHex,
  times,
  timesPublic,
  toPoint,
  generator,
  type Point,
  type Statement,
} from './group'
import { equalityEquations, proveEquality, type EqualityProof } from './proofs'
import type { DrawScalar } from './randomness'
import type { NamedSum } from './sums'

/** What a trustee publishes of one sum: their part of its opening, with the proof that it is the right one. */
export interface OpenedPart {
  readonly product: string
  readonly proof: EqualityProof
}

/** What a trustee publishes when the vote is closed: a part for each sum, in the order of the sums. */
export interface TrusteeOpening {
  readonly voteId: string
  readonly trustee: TrusteeNumber
  readonly parts: readonly OpenedPart[]
}

const statementOf = (voteId: string, trustee: TrusteeNumber, sum: NamedSum): Statement => [
  ...[voteId, trustee, sum.questionId, sum.option, sum.measure],
  ...[pointHex(sum.alpha), pointHex(sum.beta)],
]

/** Makes a trustee's part of the opening of all sums, and of nothing else. One scalar is drawn for each. */
export const openSums = (
  { voteId, trustee, secret }: KeyShare,
  sums: readonly NamedSum[],
  draw: DrawScalar,
): TrusteeOpening => ({
  ...{ voteId, trustee },
  parts: sums.map(sum => {
    const product = times(sum.alpha, secret)
    const equality = { base: sum.alpha, known: times(generator, secret), product }
    const statement = statementOf(voteId, trustee, sum)
    return { product: pointHex(product), proof: proveEquality('opening', statement, equality, secret, draw) }
  }),
})

/** What is wrong with a trustee's opening. */
export interface OpeningFault {
  readonly check: 'otherVote' | 'trustees' | 'notInGroup' | 'openingProof'
  readonly trustee: TrusteeNumber
}

/** Holds a trustee's opening against the dealings and the sums that everybody can add up; null where it fits. */
export const faultOfOpening = (
  voteId: string,
  dealings: readonly Dealing[],
  sums: readonly NamedSum[],
  { voteId: said, trustee, parts }: TrusteeOpening,
): OpeningFault | null => {
  if (said !== voteId) return { check: 'otherVote', trustee }
  if (!trusteeNumbers.includes(trustee) || parts.length !== sums.length) return { check: 'trustees', trustee }
  const known = publicShare(dealings, trustee)
  for (const [index, sum] of sums.entries()) {
    const part = parts[index]
    const product = toPoint(part?.product ?? '')
    if (part === undefined || product === null) return { check: 'notInGroup', trustee }
    const equality = { base: sum.alpha, known, product }
    const found = equalityEquations('opening', statementOf(voteId, trustee, sum), equality, part.proof)
    if (found === null) return { check: 'notInGroup', trustee }
    if (!found.every(holds)) return { check: 'openingProof', trustee }
  }
  return null
}

/** How much the part of one of two trustees counts, where their line meets zero (Lagrange). */
const weightOf = (mine: TrusteeNumber, other: TrusteeNumber): bigint =>
  mod(BigInt(other) * inverse(BigInt(other) - BigInt(mine)))

/**
 * Puts the openings of two trustees together that were checked: for each sum the point `total · G`.
 * @throws RangeError for two openings of one trustee.
 */
export const combine = (
  sums: readonly NamedSum[],
  [one, other]: readonly [TrusteeOpening, TrusteeOpening],
): readonly Point[] => {
  if (one.trustee === other.trustee) throw new RangeError('Two trustees are needed')
  const weighted = [
    [one, weightOf(one.trustee, other.trustee)],
    [other, weightOf(other.trustee, one.trustee)],
  ] as const
  return sums.map(({ beta }, index) =>
    weighted.reduce(
      (left, [{ parts }, weight]) =>
        left.add(timesPublic(toPoint(parts[index]?.product ?? '') ?? neutral, -weight)),
      beta,
    ),
  )
}
