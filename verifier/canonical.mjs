/** A canonical text as records use it: JSON without blanks, whole numbers as digits. */
export const canonical = value => {
  if (typeof value === 'bigint') return value.toString()
  return Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : JSON.stringify(value)
}
