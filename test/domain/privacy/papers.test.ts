import { agreeTo, withdrawFrom } from '#domain/privacy/agreements'
import { consentVersions, type Consent } from '#domain/account/consents'
import { mayShowPapers, withheldPapers, withoutWithdrawnPapers } from '#domain/privacy/papers'
import { foldClaim } from '#domain/residence/claims/evolve'
import { fold } from '#domain/residence/proxies/evolve'
import { claimedFact } from '../residence/claims/given'
import { granted } from '../residence/proxies/given'

const agreed: readonly Consent[] = [
  { kind: 'privacyAgreement', version: consentVersions.privacyAgreement, at: 1, withdrawnAt: null },
  { kind: 'sensitiveData', version: consentVersions.sensitiveData, at: 1, withdrawnAt: null },
]
const withdrawn = withdrawFrom(agreed, ['sensitiveData'], 5)
const again = agreeTo(withdrawn, { kind: 'sensitiveData', version: consentVersions.sensitiveData }, 6)

describe('photos of papers', () => {
  test.each<[string, readonly Consent[], boolean]>([
    ['while the consent stands', agreed, true],
    ['also by an older wording', agreed.map(one => ({ ...one, version: 'older' })), true],
    ['not once it is withdrawn', withdrawn, false],
    ['not without one', [], false],
    ['not by another consent', withdrawFrom(agreed, ['sensitiveData'], 2), false],
    ['again when it is given again', again.ok ? again.agreements : [], true],
  ])('are shown %s', (_, agreements, expected) => {
    expect(mayShowPapers(agreements)).toBe(expected)
  })

  test('that are withheld are counted, and are gone once they are deleted', () => {
    expect(withheldPapers(['a', 'b'], undefined, { agreements: agreed })).toBeNull()
    expect(withheldPapers([], undefined, { agreements: withdrawn })).toBeNull()
    expect(withheldPapers(['a', 'b'], undefined, { agreements: withdrawn })).toEqual({
      count: 2,
      gone: false,
    })
    expect(withheldPapers(['a'], undefined, null)).toEqual({ count: 1, gone: false })
    // Agreeing again does not bring them back.
    expect(withheldPapers([], 2, { agreements: agreed })).toEqual({ count: 2, gone: true })
  })

  test('leave how many there were, in the claim as in its facts', () => {
    const facts = [claimedFact({ evidence: ['a', 'b'] })]
    const row = { ...foldClaim('c1', facts), facts }
    const without = withoutWithdrawnPapers(row, 'evidence') as typeof row
    expect(without).toMatchObject({ evidence: [], papersRemoved: 2, note: row.note })
    expect(foldClaim('c1', without.facts)).toMatchObject({ evidence: [], papersRemoved: 2 })
    // Once more changes nothing.
    expect(withoutWithdrawnPapers(without, 'evidence')).toEqual(without)
  })

  test('and in an authorisation', () => {
    const facts = [granted({ paper: ['a'] })]
    const row = { ...fold('x1', facts), facts }
    const without = withoutWithdrawnPapers(row, 'paper') as typeof row
    expect(without).toMatchObject({ paper: [], papersRemoved: 1 })
    expect(fold('x1', without.facts)).toMatchObject({ paper: [], papersRemoved: 1, holder: row.holder })
  })
})
