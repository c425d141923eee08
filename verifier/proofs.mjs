import {
  challengeOf,
  generator,
  isNeutral,
  modulo,
  multiplyAll,
  readPoint,
  readScalar,
  unforeseen,
  writePoint,
} from './group.mjs'
import { must } from './Fault.mjs'

/** Reads a point of a record. */
export const pointAt = (map, name, path) => {
  const point = readPoint(map.get(name))
  must(point !== null, 'notInGroup', [...path, name])
  return point
}

/** A point that may not be the neutral one: it hides something. */
export const hidingPoint = (hex, path) => {
  const point = readPoint(hex)
  must(point !== null && !isNeutral(point), 'notInGroup', path)
  return point
}

export const scalarAt = (map, name, path) => {
  const scalar = readScalar(map.get(name))
  must(scalar !== null, 'notInGroup', [...path, name])
  return scalar
}

/** Faults unless points times scalars come to nothing. */
export const mustVanish = (terms, check, path) => must(isNeutral(multiplyAll(terms)), check, path)

/** Schnorr: response · G = commitment + challenge · known. */
export const checkKnowledge = (kind, statement, known, proof, path) => {
  const commitment = pointAt(proof, 'commitment', path)
  const response = scalarAt(proof, 'response', path)
  const challenge = challengeOf(kind, [statement, writePoint(known), proof.get('commitment')])
  mustVanish(
    [
      [generator, response],
      [commitment, -1n],
      [known, -challenge],
    ],
    'trusteeProof',
    path,
  )
}

/** Chaum and Pedersen: one secret behind known = secret · G and product = secret · base. */
export const checkEquality = (kind, statement, [base, known, product], proof, path) => {
  const [a, b] = ['a', 'b'].map(name => pointAt(proof, name, path))
  const response = scalarAt(proof, 'response', path)
  const points = [base, known, product].map(writePoint)
  const challenge = challengeOf(kind, [statement, points, proof.get('a'), proof.get('b')])
  mustVanish(
    [
      [generator, response],
      [a, -1n],
      [known, -challenge],
    ],
    'openingProof',
    path,
  )
  mustVanish(
    [
      [base, response],
      [b, -1n],
      [product, -challenge],
    ],
    'openingProof',
    path,
  )
}

/**
 * Reads a proof that a sum of ciphertexts hides one of some values, and answers what must vanish for it: each branch twice,
 * as functions of a weight that add into one multiplication.
 */
export const readOneOf = (kind, statement, values, { key, alphas, betas }, branches, check, path) => {
  must(branches.length === values.length, check, path)
  const shown = branches.map(branch => [branch.get('a'), branch.get('b')])
  const whole = challengeOf(kind, [statement, values, shown])
  let challenges = 0n
  const vanishing = branches.flatMap((branch, index) => {
    const here = [...path, index]
    const [a, b] = ['a', 'b'].map(name => pointAt(branch, name, here))
    const [challenge, response] = ['challenge', 'response'].map(name => scalarAt(branch, name, here))
    challenges += challenge
    return [
      { check, path, terms: [[generator, response], [a, -1n], ...alphas.map(alpha => [alpha, -challenge])] },
      {
        ...{ check, path },
        terms: [
          ...[
            [key, response],
            [b, -1n],
            [generator, challenge * values[index]],
          ],
          ...betas.map(beta => [beta, -challenge]),
        ],
      },
    ]
  })
  must(modulo(challenges) === whole, check, path)
  return vanishing
}

const addedUp = vanishing => {
  const sums = new Map()
  for (const { terms } of vanishing) {
    const weight = unforeseen()
    for (const [point, scalar] of terms) sums.set(point, (sums.get(point) ?? 0n) + scalar * weight)
  }
  return multiplyAll([...sums])
}

/** Faults at the first of many that does not vanish: all at once where they do, by halves where one does not. */
export const allVanish = vanishing => {
  let suspects = vanishing
  if (suspects.length === 0 || isNeutral(addedUp(suspects))) return
  while (suspects.length > 1) {
    const half = suspects.slice(0, suspects.length >> 1)
    suspects = isNeutral(addedUp(half)) ? suspects.slice(half.length) : half
  }
  must(false, suspects[0].check, suspects[0].path)
}
