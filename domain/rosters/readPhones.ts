import type { NoteKind } from './Roster'
import { plainText } from './plainText'

/** Which prefixes are given out changes year by year; 100 never is, and stands in demonstrations. */
const mobile = /^(?:\+?86|0086)?(1\d{10})$/
/** Area codes have three digits in ten great cities and four elsewhere. */
const landline = /^(?:\+?86|0086)?(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/
/** Hong Kong and Macau (eight digits), Taiwan (nine), as they are dialled from here. */
const abroad = /^(?:\+|00)(85[23]|886)0?(\d{8,9})$/

/**
 * Reads a phone number of China, however it is written.
 * @returns 11 digits of a mobile phone, a landline as `0752-2345678`, `+852-91234567`; null for anything else
 * @example readPhone('0752 234 5678') // '0752-2345678'
 */
const readPhone = (text: string): string | null => {
  // A number that a program took for a decimal one.
  const digits = text.replace(/[\s()-]/g, '').replace(/^(\d{7,})\.0+$/, '$1')
  const [, mobileNumber] = mobile.exec(digits) ?? []
  if (mobileNumber !== undefined) return mobileNumber
  const [, code, number] = landline.exec(digits) ?? []
  if (code !== undefined && number !== undefined) return `${code}-${number}`
  const [, country, far] = abroad.exec(digits) ?? []
  return country !== undefined && far !== undefined ? `+${country}-${far}` : null
}

const nothing = /^(?:-+|无|没有|暂无|不详|未知|未留)$/
/** What is said about a number in brackets, without being part of it. */
const aside = /\(([^()\d]+)\)/g
const ownWords = /^(?:本人|业主|微信|微信同号|同微信|手机|电话|座机|宅电|固话|常用|备用|主|主号|工作|家)$/
const extension = /(?:转|分机|ext\.?|-|#) ?\d{1,6}$/i

interface OnePhone {
  readonly phone: string | null
  readonly note: NoteKind | null
}

const onePhone = (piece: string): OnePhone => {
  const bare = piece.replace(aside, '').trim()
  const phone = readPhone(bare)
  const said = [...piece.matchAll(aside)].map(([, words]) => (words ?? '').trim())
  if (said.some(words => !ownWords.test(words))) return { phone: null, note: 'phoneOfAnother' }
  if (phone !== null) return { phone, note: null }
  const main = readPhone(bare.replace(extension, ''))
  return main?.startsWith('0')
    ? { phone: main, note: 'extensionNotKept' }
    : { phone: null, note: 'unreadablePhone' }
}

/** What a cell of phones holds: one entry for each number, null for one that is not read; and why it is not. */
export interface PhoneCell {
  readonly phones: readonly (string | null)[]
  readonly notes: readonly NoteKind[]
}

/**
 * Reads all phones of a cell in their order.
 * @example readPhones('13800000001/13800000002').phones // ['13800000001', '13800000002']
 */
export const readPhones = (text: string): PhoneCell => {
  const pieces = plainText(text)
    .split(/[、,;/\n|]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && !nothing.test(piece))
  const read = pieces.flatMap(piece => {
    const words = piece.split(' ')
    const apart = words.map(readPhone)
    return readPhone(piece) === null && words.length > 1 && !apart.includes(null)
      ? apart.map((phone): OnePhone => ({ phone, note: null }))
      : [onePhone(piece)]
  })
  return {
    phones: read.map(({ phone }) => phone),
    notes: [...new Set(read.flatMap(({ note }) => note ?? []))],
  }
}
