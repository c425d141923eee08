import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'
import { fingerprint } from '../kernel/fingerprint'

/** Digits and letters that are not mistaken for each other on the phone. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Makes the number people quote: the day of the report in China and four signs made of its id, as ZK-261122-4F7K. */
export const caseNumber = (id: string, raisedAt: Instant): string => {
  let rest = fingerprint(id)
  let signs = ''
  while (signs.length < 4) {
    signs += alphabet.charAt(rest % alphabet.length)
    rest = Math.floor(rest / alphabet.length)
  }
  return `ZK-${chinaTime(raisedAt).format('YYMMDD')}-${signs}`
}
