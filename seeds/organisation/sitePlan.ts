import type { Building } from '#domain/organisation/OrgUnit'

/** Where the rows of buildings lie for each number of rows, leaving the middle of the plan for the green. */
const rowTops: Readonly<Record<number, readonly number[]>> = {
  2: [130, 700],
  3: [80, 270, 740],
  4: [60, 235, 650, 825],
}
const ROW_HEIGHT = 115
const MARGIN = 50

const rowsFor = (buildings: number): number => (buildings <= 6 ? 2 : buildings <= 9 ? 3 : 4)

/** Slab blocks in rows about a green: plan coordinates are thousandths, and no two buildings overlap. */
export const sitePlan = (compoundId: string, buildings: number, floors: number): readonly Building[] => {
  const rows = rowsFor(buildings)
  const tops = rowTops[rows] ?? []
  const grown: Building[] = []
  tops.forEach((top, row) => {
    const columns = Math.ceil((buildings - grown.length) / (rows - row))
    const slot = (1000 - 2 * MARGIN) / columns
    // Every second row steps aside by a little, as planners do for the sake of light.
    const aside = row % 2 === 0 ? 0.1 : 0.22
    for (let column = 0; column < columns; column += 1) {
      const number = grown.length + 1
      grown.push({
        id: `${compoundId}-b${number}`,
        name: `${number}栋`,
        plan: {
          x: Math.round(MARGIN + slot * (column + aside)),
          y: top,
          w: Math.round(slot * 0.68),
          h: ROW_HEIGHT,
        },
        entrances: floors > 12 ? 2 : 3,
        floors,
      })
    }
  })
  return grown
}
