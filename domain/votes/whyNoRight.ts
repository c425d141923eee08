import type { Occupancy } from '../organisation/Person'
import type { Vote } from './Vote'

type Home = Pick<Occupancy, 'compoundId' | 'kind'>

/** Why somebody who sees a vote holds no right in it. */
export type NoRight =
  /** They have no home in the compound. */
  | 'notLiving'
  /** One of the household votes for all of it, and that is somebody else. */
  | 'household'
  /** They own there: the frozen electorate, or who votes for the co-owners, is to be checked. */
  | 'owner'
  /** They live there and own nothing. */
  | 'notOwner'

/** Tells whether somebody owns in the compound, so that a claim would change nothing. */
export const ownsIn = (homes: readonly Home[], compoundId: string): boolean =>
  homes.some(home => home.compoundId === compoundId && home.kind === 'owner')

/** Tells why somebody without a right cannot cast, by what they are to the compound and the sort of the vote. */
export const whyNoRight = (
  homes: readonly Home[],
  { compoundId, sort }: Pick<Vote, 'compoundId'> & Pick<Vote['rule'], 'sort'>,
): NoRight => {
  if (!homes.some(home => home.compoundId === compoundId)) return 'notLiving'
  if (sort === 'consultation') return 'household'
  return ownsIn(homes, compoundId) ? 'owner' : 'notOwner'
}
