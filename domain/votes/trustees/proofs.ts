import type { Equation } from './equations'
import {
  challengeOf,
  generator,
  mod,
  ONE,
  pointHex,
  scalarHex,
  times,
  toPoint,
  toScalar,
  ZERO,
  type Point,
  type Statement,
} from './group'
import type { DrawScalar } from './randomness'

/** That somebody knows the secret of a public point (Schnorr). */
export interface KnowledgeProof {
  readonly commitment: string
  readonly response: string
}

/** Proves knowledge of the secret behind `secret · G`, bound to a statement. */
export const proveKnowledge = (
  kind: string,
  statement: Statement,
  secret: bigint,
  draw: DrawScalar,
): KnowledgeProof => {
  const nonce = draw()
  const commitment = pointHex(times(generator, nonce))
  const challenge = challengeOf(kind, [statement, pointHex(times(generator, secret)), commitment])
  return { commitment, response: scalarHex(nonce + challenge * secret) }
}

/** Writes what must hold for a proof of knowledge; null where it is not made of points and scalars. */
export const knowledgeEquation = (
  kind: string,
  statement: Statement,
  known: Point,
  proof: KnowledgeProof,
): Equation | null => {
  const [commitment, response] = [toPoint(proof.commitment), toScalar(proof.response)]
  if (commitment === null || response === null) return null
  const challenge = challengeOf(kind, [statement, pointHex(known), proof.commitment])
  return [
    [generator, response],
    [commitment, -ONE],
    [known, -challenge],
  ]
}

/** That two points have one secret over two bases (Chaum and Pedersen). */
export interface EqualityProof {
  readonly a: string
  readonly b: string
  readonly response: string
}

/** Two bases, the generator and another, each multiplied by one secret. */
export interface Equality {
  readonly base: Point
  /** secret · G */
  readonly known: Point
  /** secret · base */
  readonly product: Point
}

const equalityChallenge = (
  kind: string,
  statement: Statement,
  { base, known, product }: Equality,
  proof: Pick<EqualityProof, 'a' | 'b'>,
): bigint => challengeOf(kind, [statement, [base, known, product].map(pointHex), proof.a, proof.b])

/** Makes a proof that `known` and `product` have the same secret, bound to a statement. */
export const proveEquality = (
  kind: string,
  statement: Statement,
  equality: Equality,
  secret: bigint,
  draw: DrawScalar,
): EqualityProof => {
  const nonce = draw()
  const [a, b] = [pointHex(times(generator, nonce)), pointHex(times(equality.base, nonce))]
  const challenge = equalityChallenge(kind, statement, equality, { a, b })
  return { a, b, response: scalarHex(nonce + challenge * secret) }
}

/** Writes what must hold for a proof of equality; null where it is not made of points and scalars. */
export const equalityEquations = (
  kind: string,
  statement: Statement,
  equality: Equality,
  proof: EqualityProof,
): readonly Equation[] | null => {
  const [a, b, response] = [toPoint(proof.a), toPoint(proof.b), toScalar(proof.response)]
  if (a === null || b === null || response === null) return null
  const challenge = equalityChallenge(kind, statement, equality, proof)
  return [
    [
      [generator, response],
      [a, -ONE],
      [equality.known, -challenge],
    ],
    [
      [equality.base, response],
      [b, -ONE],
      [equality.product, -challenge],
    ],
  ]
}

/** One value that a ciphertext may hide; all but one of a proof's are made up, and nobody sees which one is not. */
export interface Branch {
  readonly a: string
  readonly b: string
  readonly challenge: string
  readonly response: string
}

/** An ElGamal ciphertext under a key: alpha = r · G, beta = r · key + value · G. */
export interface Hidden {
  readonly key: Point
  readonly alpha: Point
  readonly beta: Point
}

/** What the prover alone knows. */
export interface Opening {
  readonly value: number
  /** r */
  readonly nonce: bigint
}

const branchesText = (branches: readonly Pick<Branch, 'a' | 'b'>[]): Statement =>
  branches.map(({ a, b }) => [a, b])

/** A branch that is made up backwards from its challenge and response. */
const madeUp = ({ key, alpha, beta }: Hidden, value: number, draw: DrawScalar) => {
  const [challenge, response] = [draw(), draw()]
  const shifted = beta.subtract(times(generator, BigInt(value)))
  return {
    ...{ challenge, response },
    a: pointHex(times(generator, response).subtract(times(alpha, challenge))),
    b: pointHex(times(key, response).subtract(times(shifted, challenge))),
  }
}

/**
 * Makes a proof that a ciphertext hides one of these values and does not say which (Cramer, Damgård and Schoenmakers), bound to a
 * statement that must name key and ciphertext.
 *
 * @throws RangeError when it hides none of them.
 */
export const proveOneOf = (
  kind: string,
  statement: Statement,
  values: readonly number[],
  hidden: Hidden,
  { value, nonce }: Opening,
  draw: DrawScalar,
): readonly Branch[] => {
  if (!values.includes(value)) throw new RangeError(`${String(value)} is none of ${values.join(', ')}`)
  const fresh = draw()
  const begun = values.map(each =>
    each === value
      ? {
          a: pointHex(times(generator, fresh)),
          b: pointHex(times(hidden.key, fresh)),
          challenge: ZERO,
          response: ZERO,
        }
      : madeUp(hidden, each, draw),
  )
  const whole = challengeOf(kind, [statement, values, branchesText(begun)])
  const left = mod(begun.reduce((rest, { challenge }) => rest - challenge, whole))
  return begun.map(({ a, b, challenge, response }, index) => ({
    ...{ a, b },
    challenge: scalarHex(values[index] === value ? left : challenge),
    response: scalarHex(values[index] === value ? fresh + left * nonce : response),
  }))
}

/** A ciphertext that may be a sum of several: whoever checks multiplies each of them once. */
export interface HiddenSum {
  readonly key: Point
  readonly alphas: readonly Point[]
  readonly betas: readonly Point[]
}

/** What must hold for a proof; or that it is not made of points and scalars, or its challenges are not those of the statement. */
export type OneOf =
  { readonly equations: readonly Equation[] } | { readonly fault: 'notInGroup' | 'otherStatement' }

/** Writes what must hold for a proof that a ciphertext hides one of these values. */
export const oneOfEquations = (
  kind: string,
  statement: Statement,
  values: readonly number[],
  { key, alphas, betas }: HiddenSum,
  branches: readonly Branch[],
): OneOf => {
  if (branches.length !== values.length) return { fault: 'otherStatement' }
  let challenges = ZERO
  const equations: Equation[] = []
  for (const [index, branch] of branches.entries()) {
    const [a, b] = [toPoint(branch.a), toPoint(branch.b)]
    const [challenge, response] = [toScalar(branch.challenge), toScalar(branch.response)]
    if (a === null || b === null || challenge === null || response === null) return { fault: 'notInGroup' }
    challenges += challenge
    const lifted = challenge * BigInt(values[index] ?? 0)
    equations.push(
      [[generator, response], [a, -ONE], ...alphas.map(alpha => [alpha, -challenge] as const)],
      [[key, response], [b, -ONE], [generator, lifted], ...betas.map(beta => [beta, -challenge] as const)],
    )
  }
  const whole = challengeOf(kind, [statement, values, branchesText(branches)])
  return mod(challenges - whole) === ZERO ? { equations } : { fault: 'otherStatement' }
}
