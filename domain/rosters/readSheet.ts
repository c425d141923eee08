import type { NamedPerson, ReadLine, RosterCompound, RosterProblem, SheetCells } from './Roster'
import { buildingKey } from './buildingKey'
import { findHeader, repeatsHeader, type Header } from './findHeader'
import { buildingOfSheet } from './sheetBuilding'
import { buildingsByKey, seriesWord, type SheetContext } from './locate'
import { closeText, isBlank, plainText } from './plainText'
import { readLine } from './readLine'
import { firstOfTwo } from './readRoom'
import { SheetLine } from './SheetLine'
import { developerNamed } from './useWords'

export interface SheetReading {
  readonly lines: readonly ReadLine[]
  readonly problems: readonly RosterProblem[]
  readonly developers: readonly string[]
}

/** Sheets that explain or add up, and list nobody. */
const aside = /说明|须知|目录|汇总|统计|字典|模板/
const total = /^(?:本?(?:页|栋|幢|单元|层|表))?(?:合计|总计|小计|共计|累计|总面积|总户数)/
const footnote = /^(?:注|备注|说明|制表|填表|填报|审核|复核|打印|联系人|以上|截止|截至|日期|单位)[^\d]?/
const telling = ['room', 'parking', 'area', 'owners', 'phones', 'tenants', 'use'] as const

const isEmpty = (line: SheetLine): boolean => telling.every(field => !line.says(field))

/** Lines of a total and footnotes name no unit, whichever columns they happen to reach into. */
const isAside = (line: SheetLine): boolean => {
  const texts = line.distinctTexts().map(closeText)
  const first = texts[0] ?? ''
  if (texts.some(text => total.test(text)) && !line.says('owners')) return true
  return total.test(first) || ((texts.length === 1 || !line.says('area')) && footnote.test(first))
}

/** In one of ten lines the first number is another than the building's: then it counts entrances. */
const entrancesShare = 0.1

const meaningOfTwoParts = (lines: readonly SheetLine[], ofSheet: string | null): SheetContext['twoParts'] => {
  const firsts = lines.flatMap(line => {
    const building = line.says('building') ? buildingKey(line.text('building')) : ofSheet
    const first = firstOfTwo(line.text('room'))
    return building === null || first === null ? [] : [first === building]
  })
  return firsts.filter(same => !same).length > firsts.length * entrancesShare ? 'entrance' : 'building'
}

const developersIn = (cells: SheetCells, header: Header, lines: readonly SheetLine[]): readonly string[] =>
  [...cells.rows.slice(0, header.top).flat(), ...lines.map(line => line.text('owners'))]
    .map(developerNamed)
    .filter(name => name !== null)

/** Several owners one below the other, their unit merged beside them: one unit. */
const belongsToLineAbove = (line: SheetLine): boolean =>
  line.says('room') && line.rowsOf('room').top < line.index

const joinPeople = (above: readonly NamedPerson[], below: readonly NamedPerson[]): readonly NamedPerson[] => [
  ...above,
  ...below.filter(person => !above.some(({ name, phone }) => name === person.name && phone === person.phone)),
]

const joined = (above: ReadLine, below: ReadLine, line: SheetLine): ReadLine => {
  const owners = joinPeople(above.owners, below.owners)
  const tenants = joinPeople(above.tenants ?? [], below.tenants ?? [])
  const problems = [
    ...(above.readable ? [] : above.problems),
    // The area stands beside the first owner.
    ...(below.readable ? [] : below.problems.filter(({ kind }) => kind !== 'missingArea')),
    ...(below.area !== null && below.area !== above.area
      ? [line.problem('duplicateUnit', 'area', { sheet: above.sheet, row: above.row, disagree: 'area' })]
      : []),
  ]
  if (problems.length === 0 && above.readable)
    return { ...above, owners, tenants: above.tenants === null ? null : tenants }
  const { sheet, row, label, place, area } = above
  return { readable: false, sheet, row, label, place, area, owners, tenants, problems }
}

const readLines = (lines: readonly SheetLine[], context: SheetContext): readonly ReadLine[] =>
  lines.reduce<ReadLine[]>((read, line) => {
    const above = read.at(-1)
    const next = readLine(line, context)
    if (above && belongsToLineAbove(line)) read[read.length - 1] = joined(above, next, line)
    else read.push(next)
    return read
  }, [])

/** Reads one sheet: finds its headings, leaves out totals and footnotes, reads every other line. */
export const readSheet = (cells: SheetCells, compound: RosterCompound): SheetReading => {
  const filled = cells.rows.findIndex(row => row.some(text => !isBlank(text)))
  const nothing = { lines: [], problems: [], developers: [] }
  if (filled < 0) return nothing
  const found = findHeader(cells)
  if (!found) {
    if (aside.test(cells.sheet)) return nothing
    return {
      ...nothing,
      problems: [{ sheet: cells.sheet, row: filled + 1, column: null, kind: 'noHeader', params: {} }],
    }
  }
  const { header, problems } = found
  const rows = Array.from({ length: cells.rows.length - header.row - 1 }, (_, at) => header.row + 1 + at)
  const lines = rows
    .map(index => new SheetLine(cells, header, index))
    .filter(line => !isEmpty(line) && !isAside(line) && !repeatsHeader(cells, header, line.index))
  const developers = developersIn(cells, header, lines)
  if (problems.length > 0) return { lines: [], problems, developers }
  const ofSheet = buildingOfSheet(cells, header, compound)
  const context: SheetContext = {
    compound,
    buildings: buildingsByKey(compound),
    ofSheet,
    use: seriesWord(closeText(plainText(cells.sheet))),
    twoParts: meaningOfTwoParts(lines, ofSheet),
  }
  return { lines: readLines(lines, context), problems: [], developers }
}
