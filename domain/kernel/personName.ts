import { longestName } from './nameLengths'

/** Dots between the parts of a name, as the keyboards have them. */
export const nameDots = '.·•‧・．'
// Written out, not made of the dots above: the build rewrites classes of letters for phones that do not know them.
const sign = /^[\p{L}\p{M}\p{Pd}〇'’ʼ.·•‧・． \u00a0\u3000]+$/u
/** Letters by their class, which no eye sees. */
const filler = /[\u115f\u1160\u3164\uffa0]/u
const letter = /\p{L}/u

/** What is wrong with a name. */
export type NameFault = 'missing' | 'tooLong' | 'oddSigns'

/**
 * Tells what is wrong with a person's name; null for one that is right. A name has 1 to 60 characters: letters and marks
 * of any script, dots, apostrophes, hyphens and spaces, and at least one of them is a letter. The one rule for all that
 * takes a name: joining, forms, contracts and rosters.
 *
 * @example nameFault('阿卜杜拉·买买提') // null
 */
export const nameFault = (name: string): NameFault | null => {
  const bare = name.trim()
  if (bare === '') return 'missing'
  if (Array.from(bare).length > longestName) return 'tooLong'
  return sign.test(bare) && letter.test(bare) && !filler.test(bare) ? null : 'oddSigns'
}

/** Tells whether a text can be a person's name. */
export const isPersonName = (name: string): boolean => nameFault(name) === null
