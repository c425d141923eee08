import { checkRecord } from '../../verifier/checkRecord.mjs'
import { words } from '../../verifier/words.mjs'
import { encryptedKinds, honest as encrypted } from './encryptedFaults'
import { kinds } from './faults'
import { written } from './forged'

// Curves take their time on a busy machine; no test here is about it.
describe('an encrypted record', () => {
  it('fits', () => {
    const { secrecy, ballots, root } = encrypted
    expect(checkRecord(written(encrypted), root).fits).toEqual({ secrecy, ballots: ballots.length, root })
  })

  it.each(encryptedKinds)('is refused with a fault: $what, by $check', ({ check, plant }) => {
    const text = written(plant())
    expect(text).not.toBe(written(encrypted))
    expect(checkRecord(text).fault?.check).toBe(check)
  })

  it('names the ballot among all of them', () => {
    const fault = encryptedKinds.find(({ what }) => what === 'another response of the sum')
    const { path } = checkRecord(written(fault?.plant())).fault ?? {}
    expect(path).toEqual(['ballots', 20, 'answers', 0, 'proof'])
  })
})

it('each check has found a fault in some record', () => {
  const elsewhere = ['file', 'printedRoot']
  const found = [...kinds, ...encryptedKinds].map(({ check }) => check)
  expect(new Set([...found, ...elsewhere])).toEqual(new Set(Object.keys(words)))
})
