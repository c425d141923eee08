import type { Seal } from '#domain/rosters/heads/paperNumbers'
import { keyed } from '../../../kit/idSecrets'

const keyDigits = 8
const digits = 32

/**
 * Makes the seal for the numbers of a compound's roster: a hash by the server's own secret, so that nobody reads a number
 * back by trying all that there are, and another one in each compound, so that nobody follows a person from one to
 * another. It tells the secret it was made with: under another one nothing of before can be compared.
 */
export const sealFor = (compoundId: string): Seal => {
  const key = keyed('key of papers', [compoundId]).slice(0, keyDigits)
  return (kind, number) => `${key}:${kind}:${keyed('paper', [compoundId, kind, number]).slice(0, digits)}`
}
