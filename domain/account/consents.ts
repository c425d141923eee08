import type { Instant } from '../kernel/decision'

/**
 * What a person agrees to, each by itself (个人信息保护法 第14、29、31条: separate consent for sensitive data, and a
 * guardian's consent for a child under fourteen).
 */
export const consentKinds = ['privacyAgreement', 'sensitiveData', 'childUnder14'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** The wording in force: whoever has agreed to an older one is asked again. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = {
  privacyAgreement: '2026-11-01',
  sensitiveData: '2026-11-01',
  childUnder14: '2026-11-01',
}

export interface Consent {
  readonly kind: ConsentKind
  readonly version: string
  readonly at: Instant
  readonly withdrawnAt: Instant | null
  /** Of a guardian: the claim of the child it was given for. */
  readonly claimId?: string
}

/** Tells whether the wording in force was agreed to, and not withdrawn. */
export const hasAgreed = (agreements: readonly Consent[], kind: ConsentKind): boolean =>
  agreements.some(
    ({ kind: given, version, withdrawnAt }) =>
      given === kind && version === consentVersions[kind] && withdrawnAt === null,
  )
