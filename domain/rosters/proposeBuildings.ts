import { buildingKey } from './buildingKey'
import type { ProposedBuilding } from './NewBuilding'
import type { NewBuildingRules } from './newBuildingRules'
import type { ReadLine, RosterCompound, SheetCells } from './Roster'
import { buildingsByKey } from './locate'
import { buildingsNamedBy, nameOfTab } from './sheetBuilding'

/** 12, A and A3: what a number of a building is. Names are a matter for people, and so is what is neither. */
const numbered = /^(?:[A-Z]?[1-9]\d{0,2}|[A-Z])$/

/** As the house writes it: 12栋, A座. */
const nameFor = (key: string): string => `${key}${/\d$/.test(key) ? '栋' : '座'}`

/** Whether the building ids of a compound are made like this one; another is taken where one has it by another name. */
const idFor = (key: string, { _id, buildings }: RosterCompound): string => {
  const id = `${_id}-b${key}`
  return buildings.some(building => building.id === id) ? `${id}n` : id
}

/** Until its rooms have been read, a building is as high as can be. */
const mostFloors = 99

const standIn = (key: string, compound: RosterCompound): ProposedBuilding => ({
  id: idFor(key, compound),
  name: nameFor(key),
  floors: mostFloors,
  entrances: 1,
  units: 0,
})

const inOrder = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true, sensitivity: 'base' })

/**
 * Lists the buildings that a file speaks of, in its lines or in the names and titles of its sheets, and the compound
 * does not have. Where the compound has buildings, a few lines by themselves are no reason to read the whole file once
 * more; a letter is, because `A1203` is not understood before A is known.
 */
export const unknownBuildings = (
  sheets: readonly SheetCells[],
  lines: readonly ReadLine[],
  compound: RosterCompound,
  { leastHomes }: NewBuildingRules,
): readonly ProposedBuilding[] => {
  const known = buildingsByKey(compound)
  const strays = new Map<string, number>()
  for (const line of lines) {
    if (line.readable || !line.stray) continue
    strays.set(line.stray.key, (strays.get(line.stray.key) ?? 0) + 1)
  }
  const named = new Set(sheets.flatMap(buildingsNamedBy))
  const isWorthReading = (key: string): boolean =>
    known.size === 0 || named.has(key) || /^[A-Z]$/.test(key) || (strays.get(key) ?? 0) >= leastHomes
  return [...new Set([...strays.keys(), ...named])]
    .filter(key => numbered.test(key) && !known.has(key) && isWorthReading(key))
    .sort(inOrder)
    .map(key => standIn(key, compound))
}

/** The floor of a room: 12 of 1203, 12A03 and 12A. */
const floorOf = (room: string): number => Number(/^(\d{1,2})(?:\d{2}|[A-Z])/.exec(room)?.[1] ?? 0)

/** From the lowest floor up, as long as no gap is wider than floors are left out. */
const topFloor = (floors: readonly number[], widestGap: number): number => {
  const [lowest = 1, ...others] = [...new Set(floors)].filter(floor => floor > 0).sort((a, b) => a - b)
  return others.reduce((top, floor) => (floor - top - 1 <= widestGap ? floor : top), lowest)
}

const lineId = ({ sheet, row }: Pick<ReadLine, 'sheet' | 'row'>): string => `${String(row)} ${sheet}`

/** Lines as they read while the unknown buildings are not thought of, and while they are. */
export interface BothReadings {
  readonly before: readonly ReadLine[]
  readonly after: readonly ReadLine[]
}

type Standing = ReadLine & { readonly readable: true }

/** Lines that stand in a building and can be taken. */
const standingIn = ({ id }: ProposedBuilding, lines: readonly ReadLine[]): readonly Standing[] =>
  lines.flatMap(line => (line.readable && line.place.buildingId === id ? [line] : []))

/**
 * Whether a line is reason to believe in a building. It is not
 *
 * - where it stands in a building that is there, as long as the others are not thought of, unless the sheet's own name
 *   is the new building's: `3-1203` below a title that happens to speak of a 12栋 stays in 3栋;
 * - where it says no more than `12-1203`, and the file does not show that its first numbers are buildings: they may be
 *   entrances.
 */
const evidenceIn = ({ before }: BothReadings, compound: RosterCompound) => {
  const first = new Map(before.map(line => [lineId(line), line]))
  const isPlaced = (line: ReadLine | undefined) => (line?.place?.buildingId ?? null) !== null
  const guesses = before.filter(line => !line.readable && line.stray?.guessed === true).length
  const trusted = compound.buildings.length === 0 || guesses <= before.filter(isPlaced).length
  return (line: Standing, key: string): boolean => {
    if (line.place.series !== 'room') return false
    const said = first.get(lineId(line))
    if (isPlaced(said)) return nameOfTab(line.sheet, compound) === key
    const stray = said?.readable === false ? said.stray : undefined
    return trusted || stray?.guessed !== true || stray.key !== key
  }
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

/**
 * Decides which of the buildings that a file speaks of are new ones, and which a slip of the hand: new is one in which
 * so many lines stand as the rules say, each with a room of its own and nothing wrong with it.
 */
export const proposeBuildings = (
  unknown: readonly ProposedBuilding[],
  readings: BothReadings,
  compound: RosterCompound,
  rules: NewBuildingRules,
): readonly ProposedBuilding[] => {
  const isEvidence = evidenceIn(readings, compound)
  const found = unknown.map(building => {
    const standing = standingIn(building, readings.after)
    const key = buildingKey(building.name)
    return {
      homes: standing.filter(line => isEvidence(line, key)).length,
      building: grown(building, standing, rules),
    }
  })
  const usual = middle(found.flatMap(({ homes }) => (homes > 0 ? [homes] : [])))
  const least = compound.buildings.length === 0 ? Math.min(rules.leastHomesOfFirst, usual) : rules.leastHomes
  return found
    .filter(({ homes }) => homes > 0 && homes >= least)
    .map(({ building }) => building)
    .slice(0, Math.max(0, rules.mostBuildings - compound.buildings.length))
}

const grown = (
  building: ProposedBuilding,
  standing: readonly Standing[],
  { widestGap }: NewBuildingRules,
): ProposedBuilding => {
  const rooms = standing.flatMap(({ place }) => (place.series === 'room' ? [place] : []))
  const floors = rooms.map(({ room }) => floorOf(room))
  return {
    ...building,
    floors: topFloor(floors, widestGap),
    entrances: Math.max(1, new Set(rooms.flatMap(({ entrance }) => entrance ?? [])).size),
  }
}

/** Counts the lines that stand in each new building. */
export const counted = (
  buildings: readonly ProposedBuilding[],
  lines: readonly ReadLine[],
): readonly ProposedBuilding[] =>
  buildings.map(building => ({ ...building, units: standingIn(building, lines).length }))
