import * as xlsx from '@e965/xlsx'
import { readSpreadsheet } from '#cloud-functions/features/rosters/workflows/readSpreadsheet/readSpreadsheet'
import { sayRosterProblem } from '#copy/rosters/lines'
import { newestOf } from '#domain/kernel/datedRules'
import { sizeFlaws, type SizeFlaw } from '#domain/rosters/sizeFlaw'
import { rosterSizeRules } from '#domain/rosters/sizeRules'

const rules = newestOf(rosterSizeRules)
const header = '房号,建筑面积,业主'
const csv = (...lines: readonly string[]) => Buffer.from([header, ...lines].join('\n'))
const lines = (count: number, line: string) => Array.from({ length: count }, () => line)
const sheetsOf = (count: number) => {
  const book = xlsx.utils.book_new()
  for (let sheet = 0; sheet < count; sheet += 1)
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([header.split(',')]), `第${String(sheet)}张`)
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}
const names = (count: number) => Array.from({ length: count }, () => '王').join('、')

const workbook = (rows: readonly (readonly unknown[])[]) => {
  const book = xlsx.utils.book_new()
  const sheet = xlsx.utils.aoa_to_sheet([header.split(','), ...rows.map(row => [...row])])
  xlsx.utils.book_append_sheet(book, sheet, '第1张')
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}
const line = ['1203', '89', '王']
const farRight = (columns: number) => [
  ...line,
  ...Array.from<null>({ length: columns - line.length - 1 }),
  '铺',
]

/** One file for each refusal, and the worst of its kind that five megabytes hold. */
const files: readonly (readonly [why: SizeFlaw | 'tooLarge', what: string, file: () => Buffer])[] = [
  ['tooManySheets', 'sheets', () => sheetsOf(rules.mostSheets + 1)],
  ['tooManyRows', 'rows', () => csv(...lines(rules.mostRows, '1,2,王'))],
  ['tooManyRows', 'five million line ends', () => csv('\n'.repeat(5_000_000))],
  ['tooManyColumns', 'columns', () => csv('1,'.repeat(rules.mostColumns + 1))],
  ['tooManyRows', 'rows of a workbook', () => workbook(lines(rules.mostRows, '').map(() => line))],
  ['tooManyColumns', 'columns of a workbook', () => workbook([farRight(rules.mostColumns + 1)])],
  ['tooManyColumns', 'columns, far to the right', () => workbook([farRight(16_000)])],
  ['tooManyCells', 'cells', () => csv(...lines(4_000, '1,'.repeat(rules.mostColumns - 2)))],
  ['tooManyCells', 'five million separators', () => csv(','.repeat(5_000_000))],
  ['cellTooLong', 'a cell of a page', () => csv(`1203,89,${'王'.repeat(rules.mostCellCharacters + 1)}`)],
  ['cellTooLong', 'a cell of 400,000 owners', () => csv(`1203,89,"${names(400_000)}"`)],
  ['cellTooLong', 'quotes that do not close', () => csv(`1203,89,"${'王\n'.repeat(20_000)}"`)],
  ['tooManyNames', 'names', () => csv(`1203,89,${names(rules.mostNamesInACell + 1)}`)],
  ['tooLarge', 'bytes', () => csv('1'.repeat(rules.mostFileBytes))],
]

it.each(files)('%s: a roster of too many %s is refused by that name', async (why, _, file) => {
  const read = await readSpreadsheet(file(), 'roster.csv')
  expect(read).toMatchObject({ ok: false, problem: { kind: 'unreadableFile', params: { why } } })
  if (read.ok) throw new Error('read')
  const said = sayRosterProblem(read.problem)
  expect(said).not.toContain('undefined')
  expect(said).not.toContain('读不出来')
})

it('has a file for every refusal', () => {
  expect(files.map(([why]) => why)).toEqual(expect.arrayContaining([...sizeFlaws]))
})

it('reads a workbook up to the last column that is allowed, and sees no width in cells without a text', async () => {
  const empty = Array.from({ length: 16_000 }, () => ' ')
  const read = await readSpreadsheet(workbook([farRight(rules.mostColumns), [...line, ...empty]]), 'a.xlsx')
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const rows = read.sheets[0]?.rows ?? []
  expect(rows.map(row => row.length)).toEqual([3, rules.mostColumns, 3])
  expect(rows[1]?.at(-1)).toBe('铺')
})

it('reads what a tick says', async () => {
  const read = await readSpreadsheet(workbook([[...line, true, false]]), 'a.xlsx')
  expect(read).toMatchObject({ sheets: [{ rows: [{}, [...line, 'TRUE', 'FALSE']] }] })
})

it('says in which sheet and row it is, and reads what is as large as allowed', async () => {
  const read = await readSpreadsheet(csv('1,2,王', `1203,89,${names(101)}`), '3栋.csv')
  expect(read).toMatchObject({ problem: { sheet: '3栋', row: 3, params: { limit: 100 } } })
  const largest = csv(
    `1203,89,${names(rules.mostNamesInACell)}`,
    `1204,89,${'王'.repeat(rules.mostCellCharacters)}`,
    ...lines(rules.mostRows - 10, '1,2,王'),
  )
  expect(await readSpreadsheet(largest, 'roster.csv')).toMatchObject({ ok: true })
})
