import type { Merge } from '#domain/rosters/Roster'

/** Cells that are merged show one text: it is put into each of their places that lie within the filled sheet. */
export const spreadMerges = (rows: string[][], merges: readonly Merge[]): readonly Merge[] => {
  const width = Math.max(0, ...rows.map(row => row.length))
  const within = merges.map(({ top, left, bottom, right }) => ({
    top,
    left,
    bottom: Math.min(bottom, rows.length - 1),
    right: Math.min(right, width - 1),
  }))
  // Those that do not overlap cover the sheet once: what would be written beyond that is made up to take time.
  let places = rows.length * width
  for (const { top, left, bottom, right } of within) {
    places -= (bottom - top + 1) * (right - left + 1)
    if (places < 0) break
    const text = rows[top]?.[left] ?? ''
    if (text === '') continue
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows[row] ?? []
      while (cells.length <= right) cells.push('')
      cells.fill(text, left, right + 1)
    }
  }
  return within.filter(({ top, left, bottom, right }) => bottom > top || right > left)
}
