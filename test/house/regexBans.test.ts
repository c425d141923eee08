import { readFileSync } from 'node:fs'
import { pathsIn } from './layout'
import { refusalsIn } from './lint'

const somewhere = 'domain/issues/danger.ts'

const slow: readonly (readonly [what: string, rule: string, text: string])[] = [
  ['blanks before the end', 'move', 'export const ends = /[ ]+$/'],
  [
    'the same, put together',
    'move',
    "const blank = '[ ]'\nexport const ends = new RegExp(`${blank}+$`, 'gu')",
  ],
  ['two that can share', 'backtracking', 'export const words = /^[a-z ]*[a-z]*!$/'],
  ['one within another', 'backtracking', 'export const words = /^([a-z]+)*!$/'],
]

test.each(slow)('a regular expression that is not linear is refused: %s', (_, rule, text) => {
  expect(refusalsIn(somewhere, text).map(({ ruleId }) => ruleId)).toEqual([`regexp/no-super-linear-${rule}`])
})

test('what is anchored or bounded is let through', () => {
  expect(refusalsIn(somewhere, 'export const fine = /^[ ]+|[a-z]{1,9}$/')).toEqual([])
})

/** The local CloudBase carries out expressions of queries, as the cloud does: none of this project asks one. */
const carriesOutQueries = /^emulator\/(?:actions|engine)\//
const folders = ['contracts', 'copy', 'cloud-functions', 'domain', 'emulator', 'seeds', 'scripts', 'src']

test('no expression is put together of what is known only when it runs', () => {
  const built = folders
    .flatMap(folder => pathsIn(folder))
    .filter(path => /\.tsx?$/.test(path) && !carriesOutQueries.test(path))
    .filter(path => readFileSync(path, 'utf8').includes('RegExp('))
  // Of constants: those beside it lint reads too, and a class of dots cannot be slow.
  expect(built).toEqual([
    'domain/organisation/typedData.ts',
    'domain/residence/rosterMatch.ts',
    'domain/rosters/readRoom.ts',
  ])
})
