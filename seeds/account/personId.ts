import { createHash } from 'node:crypto'

/** The platform's id of a person, made of the WeChat openid. */
export const personIdOf = (openid: string): string =>
  `p${createHash('sha256').update(openid).digest('hex').slice(0, 24)}`
