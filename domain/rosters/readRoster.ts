import {
  mostLines,
  type NamedPerson,
  type ReadLine,
  type RosterCompound,
  type RosterProblem,
  type RosterReading,
  type SheetCells,
} from './Roster'
import { placeKey } from './placeKey'
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
    problems: [problem],
  }
}

/** Every line of a unit that stands in several is wrong, and each names another: nobody can say which one holds. */
const markDuplicates = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const byPlace = new Map<string, ReadLine[]>()
  for (const line of lines) {
    if (line.place === null) continue
    const key = placeKey(line.place)
    const there = byPlace.get(key)
    if (there) there.push(line)
    else byPlace.set(key, [line])
  }
  return lines.map(line => {
    const same = line.place === null ? [] : (byPlace.get(placeKey(line.place)) ?? [])
    const other = same.find(each => each !== line)
    if (!other) return line
    const params = { sheet: other.sheet, row: other.row, disagree: disagreement(line, other) }
    return asWrong(line, { sheet: line.sheet, row: line.row, column: null, kind: 'duplicateUnit', params })
  })
}

/**
 * What a roster file says of one compound: every line read or told wrong, with sheet, row and column. Bad content never
 * throws.
 */
export const readRoster = (sheets: readonly SheetCells[], compound: RosterCompound): RosterReading => {
  const read = sheets.map(sheet => readSheet(sheet, compound))
  const lines = read.flatMap(sheet => sheet.lines)
  const problems = read.flatMap(sheet => sheet.problems)
  const developers = [...new Set(read.flatMap(sheet => sheet.developers))]
  if (lines.length > mostLines) {
    const params = { limit: mostLines }
    return { lines: [], problems: [...problems, fileProblem('tooManyLines', params)], developers }
  }
  if (lines.length === 0 && problems.length === 0)
    return { lines: [], problems: [fileProblem('noHeader', {})], developers }
  return { lines: markDuplicates(lines), problems, developers }
}

const fileProblem = (kind: RosterProblem['kind'], params: RosterProblem['params']): RosterProblem => ({
  sheet: '',
  row: null,
  column: null,
  kind,
  params,
})
