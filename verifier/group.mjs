import { ristretto255 } from '@noble/curves/ed25519.js'
import { canonical } from './canonical.mjs'
import { hexOf, joined, sha512 } from './hashes.mjs'
import { bytesOf, randomOf } from './platform.mjs'

/** ristretto255 (RFC 9496): of the library only reading, writing and adding points are used. */
const { Point } = ristretto255
export const generator = Point.BASE
export const neutral = Point.ZERO
/** 2^252 + 27742317777372353535851937790883648493, as RFC 9496 has it. */
export const order = (1n << 252n) + 27742317777372353535851937790883648493n

export const modulo = value => ((value % order) + order) % order

/** The inverse, by Fermat: value^(order - 2). */
export const inverse = value => {
  let [result, base] = [1n, modulo(value)]
  for (let power = order - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % order
    base = (base * base) % order
  }
  return result
}

/** null for what is no point of the group. */
export const readPoint = hex => {
  try {
    return Point.fromHex(hex)
  } catch {
    return null
  }
}
export const isNeutral = point => point.equals(neutral)
export const writePoint = point => point.toHex()

/** null for what is not below the order. */
export const readScalar = hex => {
  const scalar = BigInt(`0x${hex}`)
  return scalar < order ? scalar : null
}

/** A number at random that whoever made a record could not foresee. */
export const unforeseen = () => BigInt(`0x${hexOf(randomOf(16))}`)

/** expand_message_xmd with SHA-512 to 64 bytes, which is one block (RFC 9380, 5.3.1), read as a little-endian number. */
export const challengeOf = (kind, statement) => {
  const tag = bytesOf(`zhongkai-vote-1 ${kind}`)
  const suffix = joined(tag, Uint8Array.of(tag.length))
  const first = sha512(new Uint8Array(128), canonical(statement), Uint8Array.of(0, 64, 0), suffix)
  const block = sha512(first, Uint8Array.of(1), suffix)
  return BigInt(`0x${hexOf(block.reverse())}`) % order
}

const windowFor = count => Math.max(2, Math.min(14, Math.floor(Math.log2(count + 1)) - 2))

/** The weighted sum of one window: of what lies in bucket 3 it takes three. */
const bucketSum = buckets => {
  let [running, sum] = [neutral, neutral]
  for (let index = buckets.length - 1; index > 0; index -= 1) {
    if (buckets[index]) running = running.add(buckets[index])
    sum = sum.add(running)
  }
  return sum
}

/** Adds up points times scalars by buckets, window by window from the top; short scalars cost nothing up there. */
export const multiplyAll = terms => {
  if (terms.length === 0) return neutral
  const reduced = terms.map(([point, scalar]) => [point, modulo(scalar)])
  const longest = reduced.reduce((most, [, scalar]) => (scalar > most ? scalar : most), 0n).toString(2).length
  const width = windowFor(terms.length)
  const mask = (1n << BigInt(width)) - 1n
  let sum = neutral
  for (let window = Math.ceil(longest / width) - 1; window >= 0; window -= 1) {
    for (let doubling = 0; doubling < width; doubling += 1) sum = sum.double()
    const buckets = new Array(1 << width)
    const shift = BigInt(window * width)
    for (const [point, scalar] of reduced) {
      const digit = Number((scalar >> shift) & mask)
      if (digit > 0) buckets[digit] = buckets[digit] ? buckets[digit].add(point) : point
    }
    sum = sum.add(bucketSum(buckets))
  }
  return sum
}
