import fc from 'fast-check'
import { isShareOf } from '#domain/votes/trustees/ceremony'
import { mod } from '#domain/votes/trustees/group'
import { paperCode, readPaperCode } from '#domain/votes/trustees/paperCode'
import { ceremonyOf } from './given'

// Curves take their time on a busy machine; no test here is about it.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const share = fc.record({
  voteId: fc.constant('v1'),
  trustee: fc.constantFrom(1 as const, 2 as const, 3 as const),
  secret: fc.bigInt({ min: BigInt(0), max: BigInt(2) ** BigInt(256) }).map(mod),
})
const dashes = (code: string) => code.replace(/ /g, '-')

test('a share is read again as it was written, however it is typed', () => {
  fc.assert(
    fc.property(share, kept => {
      const code = paperCode(kept)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){13}[0-9A-HJKMNP-TV-Z]{5}$/)
      const typed = [code, code.toLowerCase(), dashes(code), code.replace(/\s/g, ''), ` ${code}\n`]
      const alike = code.replace(/0/g, 'O').replace(/1/g, 'l')
      for (const each of [...typed, alike]) expect(readPaperCode('v1', each)).toEqual({ share: kept })
    }),
    { numRuns: 100 },
  )
})

test('a share that was kept on paper opens as well', () => {
  const { shares, dealings } = ceremonyOf('v1')
  for (const kept of shares) {
    const read = readPaperCode('v1', paperCode(kept))
    if (!('share' in read)) throw new Error(read.check)
    expect(isShareOf(dealings, read.share)).toBe(true)
  }
})

test('one sign that is wrong is named by its group', () => {
  fc.assert(
    fc.property(share, fc.nat({ max: 69 }), fc.nat({ max: 30 }), (kept, place, step) => {
      const bare = paperCode(kept).replace(/ /g, '')
      const right = signs.indexOf(bare.charAt(place))
      const wrong = signs.charAt((right + 1 + step) % 32)
      const typed = bare.slice(0, place) + wrong + bare.slice(place + 1)
      expect(readPaperCode('v1', typed)).toEqual({ check: 'group', group: Math.floor(place / 5) + 1 })
    }),
    { numRuns: 300 },
  )
})

test('two groups exchanged are no code', () => {
  fc.assert(
    fc.property(share, kept => {
      const groups = paperCode(kept).split(' ')
      const exchanged = [...groups.slice(0, 4), groups[5], groups[4], ...groups.slice(6)].join(' ')
      if (groups[4] !== groups[5]) expect(readPaperCode('v1', exchanged)).not.toHaveProperty('share')
    }),
    { numRuns: 100 },
  )
})

const { shares } = ceremonyOf('v1')
const [kept] = shares
if (!kept) throw new Error('no share')
const code = paperCode(kept)

test.each<[string, string, object]>([
  ['nothing', '', { check: 'length', group: null }],
  ['a group too little', code.slice(0, -6), { check: 'length', group: null }],
  ['a group too much', `${code} ${code.slice(0, 5)}`, { check: 'group', group: 15 }],
  ['a sign that is none', code.replace(/^./, '*'), { check: 'sign', group: 1 }],
  ['an U', code.replace(/.$/, 'U'), { check: 'sign', group: 14 }],
])('%s is said to be no code', (_, typed, fault) => {
  expect(readPaperCode('v1', typed)).toEqual(fault)
})

test('a code belongs to its vote', () => {
  expect(readPaperCode('v2', code)).toEqual({ check: 'whole', group: null })
})
