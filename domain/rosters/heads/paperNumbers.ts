import { closeText, plainText } from '../plainText'

/** What a number stands on: an identity card of the mainland, another paper of a person, a certificate of title. */
export type PaperKind = 'id' | 'otherPaper' | 'certificate'

/**
 * Makes of a number what can be compared and not read back: `key:kind:hash`, where `key` tells the secret that it was
 * made with. Numbers themselves are never stored, nor shown.
 */
export type Seal = (kind: PaperKind, number: string) => string

/** A number that was read and is not sealed yet. */
export interface PaperNumber {
  readonly kind: PaperKind
  readonly number: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkSigns = '10X98765432'

const checkSign = (first17: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return checkSigns[sum % 11] ?? ''
}

const isBirthday = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  return (year ?? 0) >= 1900 && (month ?? 0) >= 1 && (month ?? 0) <= 12 && (day ?? 0) >= 1 && (day ?? 0) <= 31
}

/** The eighteen signs of an identity card, one of the first generation as the second has it; null for no such number (GB 11643-1999). */
const identityCard = (text: string): string | null => {
  const first17 = /^\d{15}$/.test(text) ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17)
  if (!/^(?:\d{15}|\d{17}[\dX])$/.test(text) || !isBirthday(first17.slice(6, 14))) return null
  const whole = first17 + checkSign(first17)
  return text.length === 15 || text === whole ? whole : null
}

/** A spreadsheet keeps fifteen digits of a number and writes the rest as zeros: nobody knows any more what stood there. */
const isCutOff = (text: string): boolean => /^\d{15}000$/.test(text)
const otherPaper = /^(?=(?:.*\d){4})[A-Z\d]{6,20}$/

/**
 * Reads the number of a paper by which somebody shows who they are; null for what is no whole number, a masked one too.
 * @example readDocument('11010519491231002x') // { kind: 'id', number: '11010519491231002X' }
 */
export const readDocument = (text: string): PaperNumber | null => {
  const bare = closeText(text)
    .replace(/^[^A-Z\d]+/, '')
    .replace(/[-()']/g, '')
  if (isCutOff(bare)) return null
  const card = identityCard(bare)
  if (card !== null) return { kind: 'id', number: card }
  return otherPaper.test(bare) ? { kind: 'otherPaper', number: bare } : null
}

/**
 * Splits a cell of several numbers, without words that say there is none.
 * @example piecesOf('A123456、无') // ['A123456']
 */
export const piecesOf = (text: string): readonly string[] =>
  plainText(text)
    .split(/[、,;/\n|]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && !/^(?:-+|无|没有|暂无|不详|未知|未办|办理中)$/.test(piece))

const leastDigits = 5

/**
 * Reads the numbers of certificates of title in a cell, however brackets and 第…号 are written. What has fewer digits than
 * any certificate, or hides some, is none.
 * @example readCertificates('粤(2020)惠州市不动产权第0012345号') // ['粤2020惠州市不动产权0012345']
 */
export const readCertificates = (text: string): readonly string[] => [
  ...new Set(
    piecesOf(text)
      .filter(piece => !piece.includes('*'))
      .map(piece => closeText(piece).replace(/[^\p{L}\p{N}]|[第号]/gu, ''))
      .filter(number => (number.match(/\d/g) ?? []).length >= leastDigits),
  ),
]

/** Tells by which seal a number was sealed: numbers of two seals cannot be compared. */
export const sealOf = (sealed: string): string => sealed.split(':')[0] ?? ''

/** Tells whether a sealed number is that of an identity card. */
export const isCard = (sealed: string): boolean => sealed.split(':')[1] === 'id'

/** Tells whether two sealed numbers are of two identity cards, which are of two people: other papers one person may have several of. */
export const areTwoCards = (one: string, other: string): boolean =>
  one !== other && isCard(one) && isCard(other) && sealOf(one) === sealOf(other)
