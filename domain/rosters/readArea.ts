import { closeText } from './plainText'

const unit = /(?:M2|M\^2|平方米|平米|平方|平)$/
const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/**
 * Reads an area in whole 0.01 m², exact: decimals are moved as digits, never as a fraction. `89.50㎡`, `89.5 平方米` and
 * `1,289.5` are read; what could mean two things (`89,50`), or is finer than 0.01 m², is not.
 * @example readArea('89.50㎡') // 8950
 */
export const readArea = (text: string): number | null => {
  const match = digits.exec(closeText(text).replace(unit, ''))
  const whole = match?.[1]?.replaceAll(',', '')
  const decimals = match?.[2] ?? ''
  const isFiner = !/^0*$/.test(decimals.slice(2))
  if (whole === undefined || whole.length > 8 || isFiner) return null
  return Number(whole + decimals.slice(0, 2).padEnd(2, '0'))
}
