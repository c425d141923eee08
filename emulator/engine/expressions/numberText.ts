const LEAST_PLAIN = 1e-4
const MOST_PLAIN = 1e15

/** Writes a number as MongoDB does: like `%.15g`-shortest, with the exponent in at least two digits. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0'
  const size = Math.abs(value)
  if (Number.isSafeInteger(value) || (size >= LEAST_PLAIN && size < MOST_PLAIN)) return String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const digits = exponent.slice(1).padStart(2, '0')
  return `${mantissa}e${exponent.startsWith('-') ? '-' : '+'}${digits}`
}
