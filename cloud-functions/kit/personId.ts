import { createHash } from 'node:crypto'

/**
 * Makes the id of the person behind an openid, so that a ballot can be tied to its voter without a look-up: `p` and the
 * first 24 hex digits of the openid's SHA-256. An openid cannot be read back from it.
 */
export const personId = (openid: string): string =>
  `p${createHash('sha256').update(openid).digest('hex').slice(0, 24)}`
