import { mod, ZERO } from './group'

/** Draws one secret scalar, another each time. */
export type DrawScalar = () => bigint

/** So many bytes for each scalar: twice as long as the order, so that no scalar is likelier than another. */
const bytesAScalar = 64

/** Counts the random bytes that so many scalars take. */
export const bytesForScalars = (scalars: number): number => scalars * bytesAScalar

const numberOf = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`)

/**
 * Deals out scalars of random bytes that were fetched beforehand. The platform's strong source is asynchronous (WeChat's
 * `wx.getRandomValues`), so bytes are asked for once, before anything is encrypted; when they are used up, or are plainly
 * no random ones, it stops. There is nothing weaker to fall back to.
 *
 * @returns a function that throws RangeError where the bytes are used up, or all of a scalar's are alike.
 */
export const scalarsFrom = (random: Uint8Array): DrawScalar => {
  let at = 0
  return () => {
    const bytes = random.slice(at, at + bytesAScalar)
    if (bytes.length < bytesAScalar) throw new RangeError('The random bytes are used up')
    at += bytesAScalar
    if (bytes.every(byte => byte === bytes[0])) throw new RangeError('These are no random bytes')
    const scalar = mod(numberOf(bytes))
    if (scalar === ZERO) throw new RangeError('These are no random bytes')
    return scalar
  }
}
