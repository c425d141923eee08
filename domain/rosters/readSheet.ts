import { without } from '../kernel/without'
import type { ReadLine, RosterCompound, RosterNote, RosterProblem, SheetCells } from './Roster'
import { buildingKey } from './buildingKey'
import type { Seal } from './heads/paperNumbers'
import { findHeader, repeatsHeader, type Header } from './findHeader'
import { buildingOfSheet } from './sheetBuilding'
import { buildingsByKey, seriesWord, type SheetContext } from './locate'
import { closeText, isBlank, plainText } from './plainText'
import { homesOf, readHome } from './readHome'
import { firstOfTwo } from './readRoom'
import { relationNamed, relationValue, type Relation } from './relations'
import { SheetLine } from './SheetLine'
import { unusedColumns, unusedRows, type UnusedWhy } from './unusedCells'
import { developerNamed } from './useWords'

export interface SheetReading {
  readonly lines: readonly ReadLine[]
  readonly problems: readonly RosterProblem[]
  readonly remarks: readonly RosterNote[]
  readonly developers: readonly string[]
}

/** Sheets that explain or add up, and list nobody. */
const aside = /说明|须知|目录|汇总|统计|字典|模板/
const total = /^(?:本?(?:页|栋|幢|单元|层|表))?(?:合计|总计|小计|共计|累计|总面积|总户数)/
const footnote = /^(?:注|备注|说明|制表|填表|填报|审核|复核|打印|联系人|以上|截止|截至|日期|单位)[^\d]?/
const telling = ['room', 'parking', 'area', 'owners', 'phones', 'tenants', 'use'] as const

const isEmpty = (line: SheetLine): boolean => telling.every(field => !line.says(field))

/** Lines of a total and footnotes name no unit, whichever columns they happen to reach into. */
const asideOf = (line: SheetLine): UnusedWhy | null => {
  const texts = line.distinctTexts().map(closeText)
  const first = texts[0] ?? ''
  if (total.test(first) || (texts.some(text => total.test(text)) && !line.says('owners'))) return 'total'
  return (texts.length === 1 || !line.says('area')) && footnote.test(first) ? 'footnote' : null
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

/** Whether a home, in which a column says of nobody else that it is theirs, has this line's person as its owner. */
const suggestedRelations = (homes: readonly (readonly SheetLine[])[]): ReadonlyMap<string, Relation> => {
  const withoutOwner = new Map<string, number>()
  for (const lines of homes) {
    const hasOwner = lines.some(line => relationNamed(line.text('relation')) === 'owner')
    for (const value of new Set(lines.map(line => relationValue(line.text('relation')))))
      withoutOwner.set(value, (withoutOwner.get(value) ?? 0) + (hasOwner ? -1 : 1))
  }
  return new Map(
    [...withoutOwner].map(([value, more]) => [
      value,
      value.includes('租') ? 'tenant' : more > 0 ? 'owner' : 'family',
    ]),
  )
}

const whyUnused = (line: SheetLine, header: Header): UnusedWhy | null => {
  if (repeatsHeader(line.cells, header, line.index)) return 'heading'
  return asideOf(line) ?? (isEmpty(line) ? 'nothingTold' : null)
}

const saysAnything = ({ rows }: SheetCells, index: number): boolean =>
  (rows[index] ?? []).some(text => !isBlank(text))

const nothing: SheetReading = { lines: [], problems: [], remarks: [], developers: [] }

/** Numbers that nobody can seal are not read, and their columns are named as unused. */
const withoutPapers = (header: Header): Header => {
  return { ...header, columns: without(header.columns, 'documents', 'coOwnerDocuments', 'certificates') }
}

/** Reads one sheet: finds its headings, leaves out totals and footnotes and names them, reads every other line. */
export const readSheet = (cells: SheetCells, compound: RosterCompound, seal?: Seal): SheetReading => {
  const filled = cells.rows.findIndex(row => row.some(text => !isBlank(text)))
  if (filled < 0) return nothing
  const found = findHeader(cells)
  const here = { sheet: cells.sheet, row: null, column: null, params: {} }
  if (!found)
    return aside.test(cells.sheet)
      ? { ...nothing, remarks: [{ ...here, kind: 'unusedSheet' }] }
      : { ...nothing, problems: [{ ...here, row: filled + 1, kind: 'noHeader' }] }
  const { problems } = found
  const header = seal ? found.header : withoutPapers(found.header)
  const below = Array.from(
    { length: cells.rows.length - header.row - 1 },
    (_, at) => new SheetLine(cells, header, header.row + 1 + at),
  ).filter(({ index }) => saysAnything(cells, index))
  const sorted = below.map(line => ({ line, why: whyUnused(line, header) }))
  const lines = sorted.flatMap(({ line, why }) => (why === null ? [line] : []))
  const developers = developersIn(cells, header, lines)
  if (problems.length > 0) return { ...nothing, problems, developers }
  const titles = Array.from({ length: header.top }, (_, index) => index)
    .filter(index => saysAnything(cells, index))
    .map(index => ({ row: index + 1, why: 'title' as const }))
  const left = sorted.flatMap(({ line, why }) => (why === null ? [] : [{ row: line.row, why }]))
  return {
    lines: readLines(lines, { ...contextOf(cells, header, lines, compound), ...(seal ? { seal } : {}) }),
    problems: [],
    remarks: [...unusedColumns(cells, header, lines), ...unusedRows(cells.sheet, [...titles, ...left])],
    developers,
  }
}

const contextOf = (
  cells: SheetCells,
  header: Header,
  lines: readonly SheetLine[],
  compound: RosterCompound,
): SheetContext => {
  const ofSheet = buildingOfSheet(cells, header, compound)
  return {
    compound,
    buildings: buildingsByKey(compound),
    ofSheet,
    relations: new Map(),
    use: seriesWord(closeText(plainText(cells.sheet))),
    twoParts: meaningOfTwoParts(lines, ofSheet),
  }
}

const readLines = (lines: readonly SheetLine[], context: SheetContext): readonly ReadLine[] => {
  const homes = homesOf(lines, context)
  const relations = suggestedRelations(homes)
  return homes.map(home => readHome(home, { ...context, relations }))
}
