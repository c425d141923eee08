import { readFileSync } from 'node:fs'
import { silentThrowers } from './docstrings'
import { pathsIn } from './layout'

const folders = [
  'domain',
  'contracts',
  'copy',
  'cloud-functions',
  'emulator',
  'src',
  'seeds',
  'scripts',
  'config',
]

it.each(folders)('whoever throws in %s says so in a hover', folder => {
  const silent = pathsIn(folder)
    .filter(path => /\.tsx?$/.test(path))
    .flatMap(path => silentThrowers(path, readFileSync(path, 'utf8')).map(name => `${path}: ${name}`))
  expect(silent).toEqual([])
})

describe('a docstring', () => {
  const throwing = "{ if (x < 0) throw new Error('below nothing'); return x }"

  it.each([
    ['a function', `export function root(x: number) ${throwing}`, ['root']],
    ['an arrow', `/** Halves. */\nexport const root = (x: number) => ${throwing}`, ['root']],
    ['what a function answers', `export const make = () => (x: number) => ${throwing}`, ['make']],
    ['a method', `export class Roots { take(x: number) ${throwing} }`, ['Roots.take']],
  ])('is missed on %s that throws in silence', (_, source, names) => {
    expect(silentThrowers('x.ts', source)).toEqual(names)
  })

  it.each([
    ['says so', `/** Halves. @throws Error below nothing */\nexport const root = (x: number) => ${throwing}`],
    ['is not public', `const root = (x: number) => ${throwing}`],
    ['catches it itself', `export const root = () => { try { throw new Error() } catch { return 0 } }`],
    ['hands it to a function within', `export const root = () => [0].map(x => ${throwing})`],
    ['answers a call', `export const me: Answerer<'me'> = async x => ${throwing}`],
  ])('is not asked of one that %s', (_, source) => {
    expect(silentThrowers('x.ts', source)).toEqual([])
  })
})
