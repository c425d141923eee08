import fc from 'fast-check'
import { merkleRoot as rootOf } from '#domain/votes/proof/merkle'
import { sha256 } from './given'

const merkleRoot = (leaves: readonly Uint8Array[]) => rootOf(leaves, sha256)

const leaf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The leaves that the test vectors of Certificate Transparency use, and the roots of the first 0, 1, 2 … of them. */
const leaves = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657'],
  '606162636465666768696a6b6c6d6e6f',
].map(leaf)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(roots.map((root, count) => [count, root] as const))(
  'the root of %i known leaves',
  (count, root) => {
    expect(merkleRoot(leaves.slice(0, count))).toBe(root)
  },
)

test('whoever changes, moves, adds or leaves out a leaf gets another root', () => {
  const some = fc.uniqueArray(fc.uint8Array({ maxLength: 4 }), {
    minLength: 2,
    maxLength: 40,
    selector: bytes => bytes.join(),
  })
  fc.assert(
    fc.property(some, fc.nat(), (all, pick) => {
      const at = pick % (all.length - 1)
      const [one, next] = [all[at], all[at + 1]]
      if (!one || !next) throw new Error('no leaves')
      const root = merkleRoot(all)
      const others = [
        all.with(at, Uint8Array.of(...one, 0)),
        all.with(at, next).with(at + 1, one),
        [...all.slice(0, at), one, ...all.slice(at)],
        all.filter(kept => kept !== one),
      ]
      for (const other of others) expect(merkleRoot(other)).not.toBe(root)
    }),
    { numRuns: 300 },
  )
})

test('a pair of hashes is no leaf', () => {
  const [one, two] = [leaves[0], leaves[1]].map(kept => Buffer.from(merkleRoot(kept ? [kept] : []), 'hex'))
  if (!one || !two) throw new Error('no leaves')
  expect(merkleRoot([Uint8Array.from(Buffer.concat([one, two]))])).not.toBe(merkleRoot(leaves.slice(0, 2)))
})
