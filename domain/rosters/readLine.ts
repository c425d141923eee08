import type { UnitUse } from '../organisation/Unit'
import type { NamedPerson, ReadLine, RosterNote, RosterProblem, UnitPlace } from './Roster'
import { locate, type Located, type SheetContext } from './locate'
import { readDelivery, readTitles } from './heads/readTitles'
import { plainText } from './plainText'
import { readArea } from './readArea'
import type { Asking } from './questions'
import { readPeople, type ReadPeople } from './readPeople'
import { readOwners, type Owners } from './readOwners'
import type { SheetLine } from './SheetLine'
import { isUnsold, readUse } from './useWords'

/** Sizes beyond which a point or a digit has gone astray, in 0.01 m². */
const sizes: Readonly<Record<UnitUse, readonly [least: number, most: number]>> = {
  home: [800, 150_000],
  shop: [200, 5_000_000],
  parking: [200, 20_000],
}

interface Part<Value> {
  readonly value: Value
  readonly problems: readonly RosterProblem[]
}

/** A word that is none of a use is noted: the room says what the unit is. */
const readUseOf = (
  line: SheetLine,
): { readonly use: UnitUse | null; readonly notes: readonly RosterNote[] } => {
  if (!line.says('use')) return { use: null, notes: [] }
  const text = plainText(line.text('use'))
  const use = readUse(text)
  // Not sold is a state, but some files write it where the use stands.
  if (use !== undefined || isUnsold(text)) return { use: use ?? null, notes: [] }
  return { use: null, notes: [line.note('unknownUse', 'use', { text })] }
}

const readAreaOf = (line: SheetLine, use: UnitUse): Part<number | null> => {
  const wrong = (kind: RosterProblem['kind'], params: RosterProblem['params'] = {}) => ({
    value: null,
    problems: [line.problem(kind, 'area', params)],
  })
  const merged = line.rowsOf('area')
  const room = line.rowsOf('room')
  if (merged.top < room.top || merged.bottom > room.bottom)
    return wrong('sharedArea', { first: merged.top + 1, last: merged.bottom + 1 })
  if (!line.says('area')) return wrong('missingArea')
  const text = plainText(line.text('area'))
  const area = readArea(text)
  const [least, most] = sizes[use]
  if (area === null) return wrong('unreadableArea', { text })
  return area < least || area > most
    ? { value: area, problems: [line.problem('areaOutOfRange', 'area', { text, least, most })] }
    : { value: area, problems: [] }
}

const locationProblems = (line: SheetLine, located: Located): readonly RosterProblem[] => {
  if (located.ok) return []
  const { kind, field, params } = located.problem
  const column = field === 'room' && !line.has('room') ? 'parking' : field
  return [line.problem(kind, line.has(column) ? column : null, params)]
}

const floorNote = (line: SheetLine, place: UnitPlace, { compound }: SheetContext): readonly RosterNote[] => {
  const building = compound.buildings.find(({ id }) => id === place.buildingId)
  const floor = Number(/^(\d{1,2})\d{2}/.exec(place.room)?.[1] ?? 0)
  return place.series === 'room' && building && floor > building.floors
    ? [line.note('aboveTopFloor', 'room', { floors: building.floors })]
    : []
}

const impliedUse: Readonly<Record<UnitPlace['series'], UnitUse>> = {
  room: 'home',
  shop: 'shop',
  parking: 'parking',
}

/** What the line has written as its place, for somebody who looks for it. */
const writtenPlace = (line: SheetLine): string =>
  (['building', 'entrance', 'room', 'parking'] as const)
    .map(field => plainText(line.text(field)))
    .filter(text => text !== '')
    .join(' ')

/** Columns whose texts say nothing here, because another one holds for this line. */
const unheeded = (line: SheetLine, place: UnitPlace): readonly RosterNote[] => [
  ...(line.says('room') && line.says('parking')
    ? [line.note('parkingBeside', 'parking', { text: plainText(line.text('parking')) })]
    : []),
  ...(place.series !== 'room' && line.says('entrance')
    ? [line.note('notKept', 'entrance', { text: plainText(line.text('entrance')) })]
    : []),
]

const locateLine = (line: SheetLine, use: UnitUse | null, context: SheetContext, asking: Asking): Located =>
  locate(
    {
      building: line.text('building'),
      entrance: line.text('entrance'),
      room: line.text('room'),
      parking: line.text('parking'),
      use,
    },
    context,
    (kind, text, choices, suggested) =>
      asking.ask({
        ...line.question(kind, line.says('room') ? 'room' : 'parking', { text: plainText(text) }),
        choices,
        suggested,
      }),
  )

/** Finds where a line stands, whatever else it says; null where that cannot be read. */
export const placeOfLine = (line: SheetLine, context: SheetContext, asking: Asking): UnitPlace | null => {
  const located = locateLine(line, readUseOf(line).use, context, asking)
  return located.ok ? located.place : null
}

const nobody: ReadPeople = { people: [], problems: [], notes: [] }

/** Tenants stand in a column of their own, or are people whom another column calls so. */
const tenantsIn = (line: SheetLine, asking: Asking, owners: Owners): ReadPeople => {
  const { people, problems, notes } = line.has('tenants')
    ? readPeople(line, 'tenants', asking, undefined)
    : nobody
  return {
    people: [...people, ...owners.tenants],
    problems: [],
    // Who rents a home decides nothing: what cannot be read of it is noted.
    notes: [...notes, ...problems.map(problem => ({ ...problem, kind: 'unreadableTenant' as const }))],
  }
}

/** What one line of a sheet says, before it is known whether it says enough. */
export interface LineParts {
  readonly sheet: string
  readonly row: number
  readonly located: Located
  readonly label: string
  readonly use: UnitUse
  readonly useSaid: boolean
  readonly area: number | null
  readonly owners: readonly NamedPerson[]
  /** Null where the sheet has no column that could name them. */
  readonly tenants: readonly NamedPerson[] | null
  readonly developer: boolean
  readonly certificates: readonly string[]
  /** Null where the line does not say. */
  readonly delivered: boolean | null
  readonly problems: readonly RosterProblem[]
  readonly notes: readonly RosterNote[]
}

/** Reads one line of a sheet. Never throws: what cannot be read is told with its place in the file. */
export const readParts = (line: SheetLine, context: SheetContext, asking: Asking): LineParts => {
  const { use, notes } = readUseOf(line)
  const located = locateLine(line, use, context, asking)
  const place = located.ok ? located.place : null
  const settledUse = use ?? context.use ?? (place === null ? 'home' : impliedUse[place.series])
  const area = readAreaOf(line, settledUse)
  const owners = readOwners(line, context, asking)
  const tenants = tenantsIn(line, asking, owners)
  const delivery = readDelivery(line)
  return {
    sheet: line.cells.sheet,
    row: line.row,
    located,
    label: located.ok ? located.label : writtenPlace(line),
    use: settledUse,
    useSaid: use !== null || context.use !== null || (place !== null && place.series !== 'room'),
    area: area.value,
    owners: owners.people,
    tenants: line.has('tenants') || line.has('relation') ? tenants.people : null,
    developer: owners.developer,
    certificates: readTitles(line, context.seal),
    delivered: delivery.delivered,
    problems: [...locationProblems(line, located), ...area.problems, ...owners.problems],
    notes: [
      ...notes,
      ...(place === null ? [] : [...floorNote(line, place, context), ...unheeded(line, place)]),
      ...owners.notes,
      ...delivery.notes,
      ...tenants.notes,
    ],
  }
}

/** Puts a home together as its parts make it: taken, or told wrong. */
export const lineOf = (parts: LineParts): ReadLine => {
  const { sheet, row, located, label, use, useSaid, area, owners, tenants, developer, problems, notes } =
    parts
  if (problems.length > 0 || !located.ok || area === null)
    return {
      readable: false,
      ...{ sheet, row, label, area, owners, problems, notes },
      place: located.ok ? located.place : null,
      tenants: tenants ?? [],
      ...(located.ok || !located.stray ? {} : { stray: located.stray }),
    }
  const { certificates, delivered } = parts
  return {
    readable: true,
    ...{ sheet, row, place: located.place, label, use, useSaid, area, owners, tenants, developer, notes },
    ...(certificates.length === 0 ? {} : { certificates }),
    ...(delivered === null || developer ? {} : { delivered }),
  }
}
