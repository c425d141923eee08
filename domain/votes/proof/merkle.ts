import { joined, toHex } from '../../kernel/bytes'

/** SHA-256 of bytes; hashing belongs to the edge. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** What is hashed before a leaf and before a pair, so that neither can be taken for the other: RFC 6962, 2.1. */
const beforeLeaf = Uint8Array.of(0)
const beforePair = Uint8Array.of(1)

/** The largest power of two that is smaller than a count of two or more. */
const split = (count: number): number => {
  let left = 1
  while (left * 2 < count) left *= 2
  return left
}

const rootOf = (sha256: Sha256, leaves: readonly Uint8Array[], from: number, to: number): Uint8Array => {
  const [only] = leaves.slice(from, from + 1)
  if (only === undefined) return sha256(new Uint8Array(0))
  if (to - from === 1) return sha256(joined(beforeLeaf, only))
  const middle = from + split(to - from)
  return sha256(joined(beforePair, rootOf(sha256, leaves, from, middle), rootOf(sha256, leaves, middle, to)))
}

/**
 * Computes the root of a Merkle tree over leaves in their order, in hex: the Merkle tree hash of RFC 6962, section 2.1,
 * with SHA-256. Whoever changes, adds, leaves out or moves one leaf gets another root.
 */
export const merkleRoot = (leaves: readonly Uint8Array[], sha256: Sha256): string =>
  toHex(rootOf(sha256, leaves, 0, leaves.length))
