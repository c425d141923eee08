import type { Me } from '#contracts/account'
import type { VoteDetail } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'

/** Whether the person is an owner in the vote's compound, so that a claim would change nothing. */
export const ownsIn = (
  { occupancies }: Pick<Me, 'occupancies'>,
  { compoundId }: Pick<VoteDetail, 'compoundId'>,
): boolean => occupancies.some(one => one.compoundId === compoundId && one.kind === 'owner')

/** Why somebody who sees the vote cannot cast in it, and what to do if that is wrong. */
export const noRightWords = (
  { occupancies }: Pick<Me, 'occupancies'>,
  { compoundId, sort }: Pick<VoteDetail, 'compoundId' | 'sort'>,
): string => {
  const mine = occupancies.filter(occupancy => occupancy.compoundId === compoundId)
  if (mine.length === 0) return voteWords.noRight.notLiving
  if (sort === 'consultation') return voteWords.noRight.household
  return mine.some(({ kind }) => kind === 'owner') ? voteWords.noRight.owner : voteWords.noRight.notOwner
}
