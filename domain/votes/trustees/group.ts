import { pippenger } from '@noble/curves/abstract/curve.js'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { utf8 } from '../../kernel/bytes'

/**
 * The group in which ballots are encrypted: ristretto255 (RFC 9496), of prime order, so that no element of small order
 * exists that could leak. Points and scalars are written as 64 hex digits: points in their one canonical encoding, scalars
 * as numbers. BigInt is called by its name and never written as a literal, which old phones cannot even read.
 */
export type Point = InstanceType<typeof ristretto255.Point>

/** The generator. */
export const generator: Point = ristretto255.Point.BASE
/** The neutral element: the sum of nothing. */
export const neutral: Point = ristretto255.Point.ZERO

const { ORDER: order } = ristretto255.Point.Fn
export const ZERO = BigInt(0)
export const ONE = BigInt(1)

/** Brings a number into 0 … order − 1. */
export const mod = (value: bigint): bigint => {
  const rest = value % order
  return rest < ZERO ? rest + order : rest
}

/**
 * Computes the inverse of a scalar.
 * @throws RangeError for 0, which has none.
 */
export const inverse = (value: bigint): bigint => {
  if (mod(value) === ZERO) throw new RangeError('0 has no inverse')
  return ristretto255.Point.Fn.inv(mod(value))
}

/** Multiplies a point by a secret scalar, in a time that does not depend on it. */
export const times = (point: Point, secret: bigint): Point => {
  const scalar = mod(secret)
  return scalar === ZERO ? neutral : point.multiply(scalar)
}

/** Multiplies a point by a scalar that everybody knows, faster. */
export const timesPublic = (point: Point, scalar: bigint): Point => point.multiplyUnsafe(mod(scalar))

const sixtyFour = /^[0-9a-f]{64}$/

/**
 * Reads a point; null for what is none of the group, or written in another way than the canonical one.
 * @param hex 64 lower-case digits
 */
export const toPoint = (hex: string): Point | null => {
  if (!sixtyFour.test(hex)) return null
  try {
    return ristretto255.Point.fromHex(hex)
  } catch {
    return null
  }
}

/** Reads a point that hides something: as {@link toPoint}, and never the neutral one. */
export const toHidingPoint = (hex: string): Point | null => {
  const point = toPoint(hex)
  return point === null || point.is0() ? null : point
}

/** Writes a point in its canonical encoding. */
export const pointHex = (point: Point): string => point.toHex()

/** Reads a scalar; null for what is none, or not below the order. */
export const toScalar = (hex: string): bigint | null => {
  if (!sixtyFour.test(hex)) return null
  const scalar = BigInt(`0x${hex}`)
  return scalar < order ? scalar : null
}

/** Writes a scalar. */
export const scalarHex = (scalar: bigint): string => mod(scalar).toString(16).padStart(64, '0')

/** What a challenge or a mask is made over, in a fixed order; lists within it keep what belongs together. */
export type Statement = readonly (string | number | Statement)[]

/**
 * Makes a scalar of a statement (Fiat–Shamir): `hash_to_field` of RFC 9380 with SHA-512, its domain separated by the kind
 * of proof, over the JSON text of the statement, so that no two statements have one text.
 */
export const challengeOf = (kind: string, statement: Statement): bigint =>
  ristretto255_hasher.hashToScalar(utf8(JSON.stringify(statement)), { DST: utf8(`zhongkai-vote-1 ${kind}`) })

/** Adds up several points, each multiplied by a scalar that everybody knows, at once. */
export const multiplyAll = (terms: readonly (readonly [Point, bigint])[]): Point =>
  pippenger(
    ristretto255.Point,
    terms.map(([point]) => point),
    terms.map(([, scalar]) => mod(scalar)),
  )
