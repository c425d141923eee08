/** 0.01 m² as people read it: 8950 → 89.50㎡ */
export const sayArea = (hundredths: number): string =>
  `${groupThousands(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}㎡`

/** Exact digits with a comma before each three, counted from the end. */
export const groupThousands = (whole: number): string => {
  const digits = String(whole)
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}
