/** As many characters as the longest names on papers have, with room to spare; each counts once, also a rare one. */
export const longestName = 60

/**
 * The longest text that a field for a name takes: one that is too long is told, with its limit, and not cut off unseen.
 * In the units of a keyboard, of which a rare character takes two.
 */
export const longestTyped = 4 * longestName

/** Dots between the parts of a name, as the keyboards have them. */
export const nameDots = '.·•‧・．'
const sign = new RegExp(`^[\\p{L}\\p{M}\\p{Pd}〇'’ʼ${nameDots} \\u00a0\\u3000]+$`, 'u')
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

/** Whether a text can be a person's name. */
export const isPersonName = (name: string): boolean => nameFault(name) === null
