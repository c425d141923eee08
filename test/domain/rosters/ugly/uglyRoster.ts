import type { NamedPerson } from '#domain/rosters/Roster'
import { columnLetter } from '#domain/rosters/plainText'
import type { RosterFile } from '../files/files'
import {
  buildingHeadings,
  extraColumns,
  parkingColumn,
  placeColumns,
  useColumn,
  type Column,
  type Row,
} from './columns'
import { Dice } from './Dice'
import { fileIn, formats } from './formats'
import { trueHomes, type TrueHome } from './homes'
import { beside, ownersInOneRow, ownersInRows } from './people'
import { Plan } from './Plan'

/** A file, and what a clerk who knows the homes makes of it. */
export interface UglyRoster {
  readonly file: RosterFile
  readonly homes: readonly {
    readonly row: number
    readonly questions: readonly string[]
    /** By the suggested answers. */
    readonly outcome: string
    readonly notes: readonly string[]
  }[]
  readonly remarks: readonly string[]
}

interface Written {
  readonly rows: string[][]
  readonly merges: string[]
  readonly counts: Map<number, number>
  readonly whys: Map<string, number[]>
  readonly homes: UglyRoster['homes'][number][]
}

const said = (
  people: readonly (NamedPerson | null)[],
  truth: ReadonlyMap<NamedPerson, NamedPerson>,
): string =>
  people
    .flatMap(person => (person === null ? [] : [truth.get(person) ?? person]))
    .map(({ name, phone }) => `${name} ${phone ?? '-'}`)
    .join('+')

const outcomeOf = (
  home: TrueHome,
  plan: Plan,
  truth: ReadonlyMap<NamedPerson, NamedPerson>,
  shown: Shown,
): string => {
  if (plan.leavesOut) return 'wrong leftOut'
  const tenant = shown.tenant && home.tenant !== null ? ` let to ${said([home.tenant], truth)}` : ''
  const owners = said([...home.owners, shown.coOwner ? home.coOwner : null], truth)
  return `${home.building}栋${home.entrance}单元${home.room} home ${String(home.area)} ${owners}${tenant}`
}

interface Shown {
  readonly coOwner: boolean
  readonly tenant: boolean
}

interface Layout {
  readonly columns: readonly Column[]
  /** A row for each person: the home's own cells once more, merged, or empty below the first. */
  readonly people: 'one' | 'repeated' | 'merged' | 'empty'
  readonly shown: Shown
  /** Headings in two rows, those of the owner under one of their own. */
  readonly twoRows: boolean
  /** One cell for the building of several homes. */
  readonly mergesBuildings: boolean
}

const interleaved = (dice: Dice, columns: readonly Column[], extras: readonly Column[]): readonly Column[] =>
  extras.reduce<readonly Column[]>((all, extra) => {
    // Never between a name and the phone or the relation that is its own.
    const at = dice.pick([0, all.length])
    return [...all.slice(0, at), extra, ...all.slice(at)]
  }, columns)

const layoutOf = (dice: Dice, merges: boolean): Layout => {
  const people = dice.pick(['one', 'one', 'repeated', merges ? 'merged' : 'repeated', 'empty'] as const)
  const mayAsk = dice.happens(0.5)
  const shown: Shown =
    people === 'one'
      ? { coOwner: dice.happens(0.4), tenant: dice.happens(0.4) }
      : { coOwner: true, tenant: true }
  const persons =
    people === 'one'
      ? [
          ...ownersInOneRow(dice, mayAsk),
          ...(shown.coOwner ? beside('coOwner', dice.happens(0.5)) : []),
          ...(shown.tenant ? beside('tenant', dice.happens(0.5)) : []),
        ]
      : ownersInRows(dice, mayAsk)
  const more = people === 'one' ? [useColumn, parkingColumn].filter(() => dice.happens(0.4)) : []
  const place = placeColumns(dice, mayAsk && people === 'one')
  return {
    columns: interleaved(dice, [...place, ...persons, ...more], extraColumns(dice)),
    people,
    shown,
    twoRows: merges && people === 'one' && dice.happens(0.3),
    mergesBuildings: merges && people === 'one' && dice.happens(0.4),
  }
}

/** Owners, family and tenants, now and then with the family first. */
const personsOf = (home: TrueHome, people: Layout['people'], dice: Dice): readonly Row['person'][] => {
  if (people === 'one') return [null]
  const owners = [...home.owners, ...(home.coOwner ? [home.coOwner] : [])]
  const family = home.family.map(named => ({ named, relation: 'family' as const }))
  const others = [
    ...owners.map(named => ({ named, relation: 'owner' as const })),
    ...(home.tenant ? [{ named: home.tenant, relation: 'tenant' as const }] : []),
  ]
  return dice.happens(0.3) ? [...family, ...others] : [...others, ...family]
}

const writeHome = (
  home: TrueHome,
  { columns, people, shown }: Layout,
  written: Written,
  dice: Dice,
): void => {
  const plan = new Plan()
  const truth = new Map<NamedPerson, NamedPerson>()
  const first = written.rows.length + 1
  const persons = personsOf(home, people, dice)
  persons.forEach((person, at) => {
    const row = written.rows.length + 1
    const below = at > 0 && people !== 'repeated'
    const cells = columns.map((column, index) => {
      if (below && column.ofHome === true) return ''
      const text = column.write({ home, person, plan, row, first, column: index, dice, truth })
      if (column.unused === true && text !== '')
        written.counts.set(index, (written.counts.get(index) ?? 0) + 1)
      return text
    })
    written.rows.push(cells)
  })
  if (people === 'merged' && persons.length > 1)
    columns.forEach(({ ofHome }, index) => {
      const letter = columnLetter(index)
      if (ofHome === true)
        written.merges.push(`${letter}${String(first)}:${letter}${String(first + persons.length - 1)}`)
    })
  const outcome = outcomeOf(home, plan, truth, shown)
  // What is noted of a home that is left out is nobody's business.
  written.homes.push({
    row: first,
    questions: plan.questions,
    outcome,
    notes: plan.leavesOut ? [] : plan.notes,
  })
}

const leave = (written: Written, why: string, cells: readonly string[]): void => {
  written.whys.set(why, [...(written.whys.get(why) ?? []), written.rows.length + 1])
  written.rows.push([...cells])
}

const cellAt = (column: number, row: number): string => `${columnLetter(column)}${String(row)}`

const writeHeadings = ({ rows, merges }: Written, { columns, twoRows }: Layout): void => {
  const headings = columns.map(({ heading }) => heading)
  const owners = columns.findIndex(({ ofOwner }) => ofOwner === true)
  if (!twoRows || owners < 0) {
    rows.push(headings)
    return
  }
  const top = rows.length + 1
  const isGrouped = (at: number) => at === owners || at === owners + 1
  rows.push(headings.map((heading, at) => (at === owners ? '业主信息' : at === owners + 1 ? '' : heading)))
  rows.push(headings.map((heading, at) => (isGrouped(at) ? heading : '')))
  merges.push(`${cellAt(owners, top)}:${cellAt(owners + 1, top)}`)
  headings.forEach((_, at) => {
    if (!isGrouped(at)) merges.push(`${cellAt(at, top)}:${cellAt(at, top + 1)}`)
  })
}

/** The building stands once, merged beside all the homes that follow each other without a gap. */
const mergeBuildings = (
  { rows, merges, homes }: Written,
  { columns }: Layout,
  truth: readonly TrueHome[],
): void => {
  const column = columns.findIndex(({ heading }) => buildingHeadings.includes(heading))
  if (column < 0) return
  let first = 0
  for (let at = 1; at <= homes.length; at += 1) {
    const [begin, end, next] = [homes[first]?.row ?? 0, homes[at - 1]?.row ?? 0, homes[at]?.row]
    if (next === end + 1 && truth[at]?.building === truth[first]?.building) continue
    for (let row = begin + 1; row <= end; row += 1) (rows[row - 1] ?? [])[column] = ''
    if (end > begin) merges.push(`${cellAt(column, begin)}:${cellAt(column, end)}`)
    first = at
  }
}

const writeAll = (dice: Dice, layout: Layout, homes: readonly TrueHome[]): Written => {
  const written: Written = { rows: [], merges: [], counts: new Map(), whys: new Map(), homes: [] }
  const headings = layout.columns.map(({ heading }) => heading)
  if (dice.happens(0.4)) leave(written, 'title', ['半山名苑业主信息登记表'])
  if (dice.happens(0.2)) written.rows.push([])
  writeHeadings(written, layout)
  for (const home of homes) {
    writeHome(home, layout, written, dice)
    if (dice.happens(0.05)) written.rows.push([])
    if (!layout.twoRows && dice.happens(0.05)) leave(written, 'heading', headings)
  }
  if (layout.mergesBuildings) mergeBuildings(written, layout, homes)
  if (dice.happens(0.4)) leave(written, 'total', ['合计', '615.85'])
  if (dice.happens(0.3)) leave(written, 'footnote', ['注：以上面积以不动产权证书为准。'])
  return written
}

const remarksOf = ({ counts, whys }: Written, { columns }: Layout): readonly string[] =>
  [
    ...[...counts].map(
      ([index, cells]) =>
        `unusedColumn ${columnLetter(index)} ${columns[index]?.heading ?? ''} ${String(cells)}`,
    ),
    ...[...whys].map(([why, rows]) => `unusedRows ${why} ${rows.join('、')}`),
  ].sort()

/** A roster as ugly as they come, the same for the same seed. */
export const uglyRoster = (seed: number): UglyRoster => {
  const dice = new Dice(seed)
  const format = dice.pick(formats)
  const layout = layoutOf(dice, format.merges)
  const written = writeAll(dice, layout, trueHomes(dice, format.name === 'e.csv'))
  return { file: fileIn(format, written), homes: written.homes, remarks: remarksOf(written, layout) }
}
