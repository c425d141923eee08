import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { pathsIn } from './layout'
import { examplesIn, unexplainedIn, withoutExampleIn } from './sentences'

const root = join(__dirname, '..', '..')
const sourcesOf = (folder: string) =>
  pathsIn(folder)
    .filter(path => path.endsWith('.ts'))
    .map(path => ({ path, source: readFileSync(path, 'utf8') }))

const explained = ['domain', 'contracts', 'cloud-functions/kit', 'cloud-functions/stores', 'emulator']

it.each(explained)('a hover says in a sentence what each function of %s does', folder => {
  const unclear = sourcesOf(folder).flatMap(({ path, source }) =>
    unexplainedIn(path, source).map(fault => `${path}: ${fault}`),
  )
  expect(unclear).toEqual([])
})

it('a rule that takes a text of some form shows one', () => {
  const silent = sourcesOf('domain').flatMap(({ path, source }) =>
    withoutExampleIn(path, source).map(name => `${path}: ${name}`),
  )
  expect(silent).toEqual([])
})

const examples = sourcesOf('domain').flatMap(({ path, source }) =>
  examplesIn(path, source).map(example => ({ path, ...example })),
)

it('examples with an answer are found', () => {
  expect(examples.length).toBeGreaterThan(20)
})

it.each(examples)('$call is what $path says: $answer', async ({ path, name, call, answer }) => {
  const module = (await import(join(root, path))) as Readonly<Record<string, unknown>>
  const pair = runInThisContext(`${name} => [${call}, ${answer}]`) as (named: unknown) => readonly unknown[]
  const [given, written] = pair(module[name])
  expect(given).toEqual(written)
})

describe('a sentence', () => {
  it.each([
    ['is missing', 'export const half = (x: number) => x / 2', 'has no docstring'],
    [
      'has no end',
      '/** Halves a number */\nexport const half = (x: number) => x / 2',
      'does not end its first sentence',
    ],
    [
      'names a thing',
      '/** The half of a number. */\nexport function half(x: number) {}',
      'does not begin with what it does',
    ],
    [
      'names things',
      '/** Halves that are left. */\nexport function half(x: number) {}',
      'does not begin with what it does',
    ],
    [
      'is only a tag',
      '/** @returns half. */\nexport const half = (x: number) => x / 2',
      'does not end its first sentence',
    ],
  ])('that %s is found', (_, source, fault) => {
    expect(unexplainedIn('x.ts', source)).toEqual([`half ${fault}`])
  })

  it.each([
    ['says it', '/** Halves a number, down to 0.5. */\nexport const half = (x: number) => x / 2'],
    [
      'says it over lines',
      '/**\n * Halves a number\n * exactly. @throws Error below 0\n */\nexport function half() {}',
    ],
    ['is of nobody’s concern', 'const half = (x: number) => x / 2'],
    ['is of a value', 'export const half = 1 / 2'],
  ])('is not missed on what %s', (_, source) => {
    expect(unexplainedIn('x.ts', source)).toEqual([])
  })

  it('of a text in some form needs an example, of a number none', () => {
    const source = (type: string, doc = '') =>
      `/** Reads. ${doc} */\nexport const read = (text: ${type}) => 0`
    expect(withoutExampleIn('x.ts', source('string'))).toEqual(['read'])
    expect(withoutExampleIn('x.ts', source('number'))).toEqual([])
    expect(withoutExampleIn('x.ts', source('string', '@example read(1)'))).toEqual([])
  })
})
