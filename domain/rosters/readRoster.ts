import {
  mostLines,
  type NamedPerson,
  type ReadingRules,
  type ReadLine,
  type RosterCompound,
  type RosterProblem,
  type RosterReading,
  type SheetCells,
} from './Roster'
import type { Seal } from './heads/paperNumbers'
import type { ProposedBuilding } from './NewBuilding'
import { newBuildingRulesAt } from './newBuildingRules'
import { placeKey } from './placeKey'
import { mostQuestions } from './questions'
import { counted, proposeBuildings, unknownBuildings } from './proposeBuildings'
import { readSheet } from './readSheet'

const peopleKey = (people: readonly NamedPerson[]): string =>
  people
    .map(({ name, phone }) => `${name} ${phone ?? ''}`)
    .sort()
    .join('\n')

const disagreement = (one: ReadLine, other: ReadLine): string => {
  const owners = peopleKey(one.owners) !== peopleKey(other.owners)
  const area = one.area !== other.area
  return owners ? (area ? 'both' : 'owners') : area ? 'area' : 'none'
}

const asWrong = (line: ReadLine, problem: RosterProblem): ReadLine => {
  if (!line.readable) return { ...line, problems: [...line.problems, problem] }
  const { sheet, row, label, place, area, owners, tenants } = line
  return {
    readable: false,
    sheet,
    row,
    label,
    place,
    area,
    owners,
    tenants: tenants ?? [],
    notes: line.notes,
    problems: [problem],
  }
}

/** Tells every line of a unit that stands in several wrong, each naming another: nobody can say which one holds. */
export const markDuplicates = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const byPlace = new Map<string, ReadLine[]>()
  for (const line of lines) {
    if (line.place === null) continue
    const key = placeKey(line.place)
    const there = byPlace.get(key)
    if (there) there.push(line)
    else byPlace.set(key, [line])
  }
  return lines.map(line => {
    if (!line.readable && line.problems.some(({ kind }) => kind === 'duplicateUnit')) return line
    const same = line.place === null ? [] : (byPlace.get(placeKey(line.place)) ?? [])
    const other = same.find(each => each !== line)
    if (!other) return line
    const params = { sheet: other.sheet, row: other.row, disagree: disagreement(line, other) }
    return asWrong(line, { sheet: line.sheet, row: line.row, column: null, kind: 'duplicateUnit', params })
  })
}

/** Beyond so many questions lines are told wrong: nobody answers them all. */
const limitQuestions = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const known = new Set<string>()
  return lines.map(line => {
    if (line.readable || !line.asked) return line
    const { asked, ...rest } = line
    const added = asked.questions.filter(({ id }) => !known.has(id))
    if (known.size + added.length <= mostQuestions) {
      for (const { id } of added) known.add(id)
      return line
    }
    const { sheet, row } = line
    const problem: RosterProblem = {
      sheet,
      row,
      column: null,
      kind: 'tooManyQuestions',
      params: { limit: mostQuestions },
    }
    return { ...rest, problems: [problem] }
  })
}

type FullReading = Omit<RosterReading, 'buildings'>

/** The lines as they are while the compound has exactly these buildings. */
const readWith = (
  sheets: readonly SheetCells[],
  compound: RosterCompound,
  seal: Seal | undefined,
): FullReading => {
  const read = sheets.map(sheet => readSheet(sheet, compound, seal))
  const lines = read.flatMap(sheet => sheet.lines)
  const problems = read.flatMap(sheet => sheet.problems)
  const remarks = read.flatMap(sheet => sheet.remarks)
  const developers = [...new Set(read.flatMap(sheet => sheet.developers))]
  if (lines.length > mostLines) {
    const params = { limit: mostLines }
    return { lines: [], problems: [...problems, fileProblem('tooManyLines', params)], remarks, developers }
  }
  if (lines.length === 0 && problems.length === 0)
    return { lines: [], problems: [fileProblem('noHeader', {})], remarks, developers }
  return { lines: markDuplicates(limitQuestions(lines)), problems, remarks, developers }
}

const grownBy = (compound: RosterCompound, added: readonly ProposedBuilding[]): RosterCompound => ({
  ...compound,
  buildings: [...compound.buildings, ...added],
})

const inhabited = (lines: readonly ReadLine[]): ReadonlySet<string | null> =>
  new Set(lines.flatMap(line => (line.readable ? [line.place.buildingId] : [])))

/**
 * Keeps those of the found buildings in which lines stand once these alone are added: without a building that was not
 * found, a line may come to mean a home that another line already tells.
 */
const keepInhabited = (
  readIn: (compound: RosterCompound) => FullReading,
  compound: RosterCompound,
  before: FullReading,
  found: readonly ProposedBuilding[],
): { readonly kept: readonly ProposedBuilding[]; readonly reading: FullReading } => {
  if (found.length === 0) return { kept: [], reading: before }
  const reading = readIn(grownBy(compound, found))
  const there = inhabited(reading.lines)
  const kept = found.filter(({ id }) => there.has(id))
  if (kept.length < found.length) return keepInhabited(readIn, compound, before, kept)
  return { kept, reading }
}

/**
 * Reads what a roster file says of one compound: every line read or told wrong, with sheet, row and column. Bad content
 * never throws.
 *
 * Buildings that the compound does not have, and the file speaks of plausibly, are taken as there, and all is read again
 * with them, until no further one is found: so a file whose buildings were added brings none when it is read once more.
 *
 * Numbers of papers are sealed as they are read; without a seal they are not kept.
 */
export const readRoster = (
  sheets: readonly SheetCells[],
  compound: RosterCompound,
  { buildings: rules = newBuildingRulesAt(Number.MAX_SAFE_INTEGER), seal }: ReadingRules = {},
): RosterReading => {
  const added: ProposedBuilding[] = []
  const readIn = (grown: RosterCompound) => readWith(sheets, grown, seal)
  let reading = readIn(compound)
  for (;;) {
    const known = grownBy(compound, added)
    const unknown = unknownBuildings(sheets, reading.lines, known, rules)
    const found =
      unknown.length === 0
        ? []
        : proposeBuildings(
            unknown,
            { before: reading.lines, after: readIn(grownBy(known, unknown)).lines },
            known,
            rules,
          )
    const next = keepInhabited(readIn, known, reading, found)
    if (next.kept.length === 0) return { ...reading, buildings: counted(added, reading.lines) }
    added.push(...next.kept)
    reading = next.reading
  }
}

const fileProblem = (kind: RosterProblem['kind'], params: RosterProblem['params']): RosterProblem => ({
  sheet: '',
  row: null,
  column: null,
  kind,
  params,
})
