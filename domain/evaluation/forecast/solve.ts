/** Solves linear equations by elimination with pivots. @returns null where they have no single answer */
export const solve = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .map((row, index) => ({ index, size: Math.abs(row[column] ?? 0) }))
      .filter(({ index }) => index >= column)
      .reduce((best, one) => (one.size > best.size ? one : best))
    if (pivot.size < 1e-12) return null
    const [chosen] = rows.splice(pivot.index, 1)
    if (chosen === undefined) return null
    rows.splice(column, 0, chosen)
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (chosen[at] ?? 0)
    }
  }
  const found: number[] = Array.from({ length: size }, () => 0)
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? []
    const known = line
      .slice(row + 1, size)
      .reduce((sum, value, at) => sum + value * (found[row + 1 + at] ?? 0), 0)
    found[row] = ((line[size] ?? 0) - known) / (line[row] ?? 1)
  }
  return found
}
