import { hexOf, sha256 } from './hashes.mjs'

const [leafSign, pairSign] = [Uint8Array.of(0), Uint8Array.of(1)]

/**
 * The root of a Merkle tree (RFC 6962, 2.1), built leaf by leaf as an adding machine carries: two trees of one size are
 * joined as soon as they stand side by side, and what is left in the end is joined from the right.
 */
export const treeRoot = leaves => {
  const trees = []
  for (const leaf of leaves) {
    let tree = { size: 1, hash: sha256(leafSign, leaf) }
    while (trees.length > 0 && trees[trees.length - 1].size === tree.size) {
      const left = trees.pop()
      tree = { size: left.size * 2, hash: sha256(pairSign, left.hash, tree.hash) }
    }
    trees.push(tree)
  }
  if (trees.length === 0) return hexOf(sha256())
  let { hash } = trees.pop()
  while (trees.length > 0) hash = sha256(pairSign, trees.pop().hash, hash)
  return hexOf(hash)
}
