import type { Me } from '#contracts/account'
import { compoundsOf } from './compoundsOf'

/**
 * The compound to ask for: the one that is shown, if the person belongs to it. Somebody who only holds a post above
 * the compounds has none.
 */
export const compoundToShow = (
  me: Pick<Me, 'occupancies' | 'posts'>,
  compoundId: string | null,
): string | null => {
  const mine = compoundsOf(me)
  return (mine.find(compound => compound.id === compoundId) ?? mine[0])?.id ?? null
}
