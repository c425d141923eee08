import { join } from 'node:path'
import { lastOf, sayDate, sayTerm } from '#copy/kernel/instants'
import { pathsIn } from './layout'

const root = join(__dirname, '..', '..')

interface Exported {
  readonly file: string
  readonly name: string
  readonly value: unknown
}

const exportsOf = async (file: string): Promise<readonly Exported[]> =>
  Object.entries((await import(join(root, file))) as Record<string, unknown>).map(([name, value]) => ({
    file,
    name,
    value,
  }))

const isTable = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 1 &&
  Object.values(value).every(word => typeof word === 'string')

const keyOf = (table: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Lists what is there more than once under one key, by where it stands. */
const twins = (found: readonly Exported[], by: (exported: Exported) => string): readonly string[] => {
  const places = new Map<string, string[]>()
  for (const exported of found) {
    const key = by(exported)
    places.set(key, [...(places.get(key) ?? []), `${exported.name} of ${exported.file}`])
  }
  return [...places.values()].filter(({ length }) => length > 1).map(names => names.join(', '))
}

const all = async () => (await Promise.all(pathsIn('copy').map(exportsOf))).flat()

it('has no two tables that say the same of the same', async () => {
  const tables = (await all()).filter(({ value }) => isTable(value))
  expect(tables.length).toBeGreaterThan(20)
  expect(twins(tables, ({ value }) => (isTable(value) ? keyOf(value) : ''))).toEqual([])
})

it('has no two tables of one name', async () => {
  expect(twins(await all(), ({ name }) => name)).toEqual([])
})

it('sees a table that stands twice, in whatever order', () => {
  const uses = { home: '住宅', shop: '商铺' }
  const turned = { shop: '商铺', home: '住宅' }
  const planted = [
    { file: 'a.ts', name: 'useNames', value: uses },
    { file: 'b.ts', name: 'kindNames', value: turned },
  ]
  expect(twins(planted, ({ value }) => (isTable(value) ? keyOf(value) : ''))).toHaveLength(1)
})

it.each([
  ['2026-12-01T00:00+08:00', '2026.11.30'],
  ['2026-11-30T21:00+08:00', '2026.11.30'],
])('of what is over from %s on the last day is said: %s', (over, day) => {
  const until = Date.parse(over)
  expect(sayDate(lastOf(until))).toBe(day)
  const words = {
    term: (from: string, last: string) => `${from} – ${last}`,
    termOpen: (from: string) => `${from} –`,
  }
  expect(sayTerm({ from: 0, until }, words, sayDate)).toBe(`1970.1.1 – ${day}`)
  expect(sayTerm({ from: 0, until: null }, words, sayDate)).toBe('1970.1.1 –')
})
