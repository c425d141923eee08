import { plainText } from './plainText'

/** Which prefixes are given out changes year by year; 100 never is, and stands in demonstrations. */
const mobile = /^(?:\+?86|0086)?(1\d{10})$/
/** Area codes have three digits in ten great cities and four elsewhere. */
const landline = /^(?:\+?86|0086)?(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/

/**
 * Reads a phone number of China, however it is written.
 * @returns 11 digits of a mobile phone, or a landline as `0752-2345678`; null for anything else
 * @example readPhone('0752 234 5678') // '0752-2345678'
 */
const readPhone = (text: string): string | null => {
  const digits = text.replace(/[\s()-]/g, '')
  const [, mobileNumber] = mobile.exec(digits) ?? []
  if (mobileNumber !== undefined) return mobileNumber
  const [, code, number] = landline.exec(digits) ?? []
  return code !== undefined && number !== undefined ? `${code}-${number}` : null
}

const nothing = /^(?:无|没有|暂无|不详|未知|未留)$/

/**
 * Reads all phones of a cell in their order; null when any of it is not a phone.
 * @example readPhones('13800000001/13800000002') // ['13800000001', '13800000002']
 */
export const readPhones = (text: string): readonly string[] | null => {
  const pieces = plainText(text)
    .split(/[、,;/\n|]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && piece !== '-' && !nothing.test(piece))
  const phones = pieces.flatMap(piece => {
    const whole = readPhone(piece)
    return whole === null ? piece.split(' ').map(readPhone) : [whole]
  })
  return phones.includes(null) ? null : phones.filter(phone => phone !== null)
}
