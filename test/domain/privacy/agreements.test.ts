import { agreeTo, withdrawFrom } from '#domain/privacy/agreements'
import { consentVersions, hasAgreed, type Consent } from '#domain/account/consents'

const version = consentVersions.sensitiveData
const given: Consent = { kind: 'sensitiveData', version, at: 1, withdrawnAt: null }
const agreement: Consent = {
  kind: 'privacyAgreement',
  version: consentVersions.privacyAgreement,
  at: 1,
  withdrawnAt: null,
}

it('is given once to a wording, and again after it was withdrawn', () => {
  const first = agreeTo([agreement], { kind: 'sensitiveData', version }, 5)
  expect(first).toEqual({ ok: true, agreements: [agreement, { ...given, at: 5 }] })
  expect(agreeTo([given], { kind: 'sensitiveData', version }, 9)).toEqual({ ok: true, agreements: [given] })
  const withdrawn = withdrawFrom([agreement, given], ['sensitiveData'], 7)
  expect(withdrawn).toEqual([agreement, { ...given, withdrawnAt: 7 }])
  expect(hasAgreed(withdrawn, 'sensitiveData')).toBe(false)
  const again = agreeTo(withdrawn, { kind: 'sensitiveData', version }, 9)
  expect(again.ok && hasAgreed(again.agreements, 'sensitiveData')).toBe(true)
  expect(again.ok && again.agreements).toHaveLength(3)
})

it('is given to no other wording, and an older one does not count', () => {
  expect(agreeTo([], { kind: 'sensitiveData', version: '2020-01-01' }, 5)).toEqual({
    ok: false,
    refusal: { kind: 'consent-needed', field: 'version', params: { version } },
  })
  expect(hasAgreed([{ ...given, version: '2020-01-01' }], 'sensitiveData')).toBe(false)
})

it('is withdrawn once: the first instant stays', () => {
  const withdrawn = withdrawFrom([given], ['sensitiveData'], 7)
  expect(withdrawFrom(withdrawn, ['sensitiveData'], 9)).toEqual(withdrawn)
})
