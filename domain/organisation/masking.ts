/** Family names of two characters that are common enough to meet. */
export const doubleSurnames = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '皇甫', '尉迟', '公孙', '令狐']

/** Masks a name for those who need not know it: the family name, and a star for each further character (刘兆忠 → 刘**). */
export const maskName = (name: string): string => {
  const signs = Array.from(name.trim())
  const family = signs.length > 2 && doubleSurnames.includes(signs.slice(0, 2).join('')) ? 2 : 1
  return signs.map((sign, at) => (at < family ? sign : '*')).join('')
}

/**
 * Masks a phone number for those who need not know it: 13812340001 → 138****0001; a shorter one shows its last two
 * digits.
 * @example maskPhone('13812340001') // '138****0001'
 */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\s/g, '')
  if (digits.length >= 11) return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`
  return '*'.repeat(Math.max(0, digits.length - 2)) + digits.slice(-2)
}
