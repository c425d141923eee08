import type { VoteRule } from '../Vote'

/** What somebody is to a vote who may see it. */
interface Reader {
  /** They may cast, or could have cast, a right of it. */
  readonly holdsRight: boolean
  /** They hold a post that looks into objections to it. */
  readonly looksIntoObjections: boolean
}

/**
 * Tells whether somebody who may see a vote may read its record. Of an `open` one it says which home chose what, so only
 * those read it who decide together (民法典 第264、278条: the decision is the owners' own) and the bodies that look into
 * objections; who looks after the compound, as the property manager about whom is decided, does not. Of a secret one it
 * names nobody.
 */
export const mayReadRecord = (
  { secrecy }: Pick<VoteRule, 'secrecy'>,
  { holdsRight, looksIntoObjections }: Reader,
): boolean => secrecy === 'secret' || holdsRight || looksIntoObjections
