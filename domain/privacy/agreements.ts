import { refused, type Instant, type Refusal } from '../kernel/decision'
import { consentVersions, hasAgreed, type Consent, type ConsentKind } from '../account/consents'

type Changed =
  | { readonly ok: true; readonly agreements: readonly Consent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Agrees to the wording in force, and to no other: `consent-needed` names it. What was agreed to stays as it is. */
export const agreeTo = (
  agreements: readonly Consent[],
  { kind, version }: { readonly kind: ConsentKind; readonly version: string },
  now: Instant,
): Changed => {
  if (version !== consentVersions[kind])
    return refused('consent-needed', { field: 'version', params: { version: consentVersions[kind] } })
  if (hasAgreed(agreements, kind)) return { ok: true, agreements }
  return { ok: true, agreements: [...agreements, { kind, version, at: now, withdrawnAt: null }] }
}

/** Withdraws what was agreed to from now on: what was done by it before stays, nothing new is done by it. */
export const withdrawFrom = (
  agreements: readonly Consent[],
  kinds: readonly ConsentKind[],
  now: Instant,
): readonly Consent[] =>
  agreements.map(agreement =>
    kinds.includes(agreement.kind) && agreement.withdrawnAt === null
      ? { ...agreement, withdrawnAt: now }
      : agreement,
  )
