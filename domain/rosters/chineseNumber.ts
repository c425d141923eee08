const digits = '零一二三四五六七八九'

/**
 * Reads 一 to 九十九 as digits; null for anything else.
 * @example chineseNumber('二十三') // '23'
 */
const chineseNumber = (text: string): string | null => {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return null
  const [, first, ten, last] = match
  if (ten === undefined)
    return first !== undefined && last === undefined ? String(digits.indexOf(first)) : null
  const tens = first === undefined ? 1 : digits.indexOf(first)
  return String(tens * 10 + (last === undefined ? 0 : digits.indexOf(last)))
}

/**
 * Reads a number as written, 12 or 012 or 十二, without leading zeros; letters stay.
 * @example plainNumber('012') // '12'
 */
export const plainNumber = (text: string): string => chineseNumber(text) ?? text.replace(/^0+(?=\d)/, '')
