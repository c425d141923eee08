import type { UnitUse } from '../organisation/Unit'
import type { NamedPerson, ReadLine, RosterNote, RosterProblem, UnitPlace } from './Roster'
import { locate, type Located, type SheetContext } from './locate'
import { plainText } from './plainText'
import { readArea } from './readArea'
import { readPeople, type ReadPeople } from './readPeople'
import type { SheetLine } from './SheetLine'
import { developerNamed, isUnsold, readUse } from './useWords'

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

const readUseOf = (line: SheetLine): Part<UnitUse | null> => {
  if (!line.says('use')) return { value: null, problems: [] }
  const text = plainText(line.text('use'))
  const use = readUse(text)
  // Not sold is a state, but some files write it where the use stands.
  if (use !== undefined || isUnsold(text)) return { value: use ?? null, problems: [] }
  return { value: null, problems: [line.problem('unknownUse', 'use', { text })] }
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

interface Owners extends ReadPeople {
  readonly developer: boolean
}

/** The developer of what is not sold. What a file writes there instead of a company is kept as its name. */
const developerOf = (line: SheetLine): readonly NamedPerson[] => {
  const text = plainText(line.text('owners'))
  return [{ name: developerNamed(text) ?? '开发商', phone: null }]
}

const readOwners = (line: SheetLine): Owners => {
  const unsold = isUnsold(line.text('owners')) || isUnsold(line.text('use'))
  if (unsold || (isUnsold(line.text('sale')) && !line.says('owners')))
    return { people: developerOf(line), problems: [], developer: true }
  const read = readPeople(line, 'owners')
  if (read.problems.length > 0 || read.people.length > 0) return { ...read, developer: false }
  return { people: [], problems: [line.problem('missingOwner', 'owners')], developer: false }
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

/** Reads one line. Never throws: what cannot be read is told with its place in the file. */
export const readLine = (line: SheetLine, context: SheetContext): ReadLine => {
  const use = readUseOf(line)
  const located = locate(
    {
      building: line.text('building'),
      entrance: line.text('entrance'),
      room: line.text('room'),
      parking: line.text('parking'),
      use: use.value,
    },
    context,
  )
  const place = located.ok ? located.place : null
  const settledUse = use.value ?? context.use ?? (place === null ? 'home' : impliedUse[place.series])
  const area = readAreaOf(line, settledUse)
  const owners = readOwners(line)
  const tenants = readPeople(line, 'tenants')
  const problems = [
    ...locationProblems(line, located),
    ...[use, area, owners, tenants].flatMap(part => part.problems),
  ]
  const where = { sheet: line.cells.sheet, row: line.row }
  if (problems.length > 0 || !located.ok || area.value === null)
    return {
      readable: false,
      ...where,
      label: located.ok ? located.label : writtenPlace(line),
      place,
      area: area.value,
      owners: owners.people,
      tenants: tenants.people,
      problems,
      ...(located.ok || !located.stray ? {} : { stray: located.stray }),
    }
  return {
    readable: true,
    ...where,
    place: located.place,
    label: located.label,
    use: settledUse,
    useSaid: use.value !== null || context.use !== null || located.place.series !== 'room',
    area: area.value,
    owners: owners.people,
    tenants: line.has('tenants') ? tenants.people : null,
    developer: owners.developer,
    notes: floorNote(line, located.place, context),
  }
}
