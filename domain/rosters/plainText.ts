/** Marks without a width, of direction and of byte order: they come along with what is copied out of a chat. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
/** Beside digits a dash; between katakana a long vowel. */
const longVowel = /(?<!\p{Script=Katakana})\u30fc/gu
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63~\u301c]/g

/**
 * Writes full-width signs as ordinary ones (㎡ becomes m2), with one sort of dash, no space at the ends and none
 * doubled.
 * @example plainText(' 89.5㎡ ') // '89.5m2'
 */
export const plainText = (text: string): string => (isPlain.test(text) ? text : plain(text))

/** Most cells: digits, letters and Chinese characters, and single spaces between them. */
const isPlain = /^(?:[\w.\u4e00-\u9fa5-]+(?: [\w.\u4e00-\u9fa5-]+)*)?$/

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(longVowel, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/**
 * Writes a text as `plainText` does and without any space: for numbers and names of columns.
 * @example closeText('b1 — 023') // 'B1-023'
 */
export const closeText = (text: string): string => plainText(text).replace(/\s/g, '').toUpperCase()

/**
 * Tells whether a cell holds only signs by which people say that there is nothing to say.
 * @example isBlank('--') // true
 */
export const isBlank = (text: string): boolean => /^[-/\\.*]*$/.test(closeText(text))

/** Names a column as spreadsheets do: A for 0, Z for 25, AA for 26. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)
