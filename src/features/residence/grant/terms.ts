import type { ProxyKind } from '#domain/residence/proxies/Proxy'

/** How long it is to hold: one vote, a number of days, or until it is revoked. */
export const terms = ['vote', 'days30', 'year', 'open'] as const
export type Term = (typeof terms)[number]

/** What can be chosen: a delegation has an end, a guardian may act until the ward can. */
export const termsOf = (kind: ProxyKind): readonly Term[] =>
  kind === 'guardian' ? ['vote', 'year', 'open'] : ['vote', 'days30', 'year']
