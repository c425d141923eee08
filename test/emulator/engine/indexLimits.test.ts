import type { Document, Engine } from '#emulator/engine/Engine'
import { index, openScratch } from './scratchEngine'

/** What an index cannot tell by itself: several values in one document, texts too long for a key, lists within a sort. */
const ids = (documents: Document[]): unknown[] => documents.map(document => document._id)
const plan = (engine: Engine) => engine.takePlans().at(-1)

it('finds an array whose two conditions are met by different elements', async () => {
  const engine = openScratch({ things: { indexes: [index('marks', 'marks')] } })
  await engine.insert('things', [
    { _id: 'both', marks: [1, 10] },
    { _id: 'none', marks: [7] },
  ])
  expect(ids(await engine.find('things', { marks: { $gt: 8, $lt: 5 } }))).toEqual(['both'])
  expect(plan(engine)?.index).toBe('marks')
  expect(ids(await engine.find('things', { $and: [{ marks: 1 }, { marks: 10 }] }))).toEqual(['both'])
})

it('sorts an array by its smallest element upwards and its largest downwards, whatever the query asks of it', async () => {
  const engine = openScratch({ things: { indexes: [index('marks', 'marks')] } })
  await engine.insert('things', [
    { _id: 'wide', marks: [1, 10] },
    { _id: 'middle', marks: [6] },
  ])
  const sorted = async (query: Document, direction: 1 | -1) =>
    ids(await engine.find('things', query, { order: { marks: direction } }))
  expect(await sorted({}, 1)).toEqual(['wide', 'middle'])
  expect(await sorted({}, -1)).toEqual(['wide', 'middle'])
  expect(plan(engine)).toMatchObject({ index: 'marks', sortedInMemory: false })
  expect(await sorted({ marks: { $gt: 5 } }, 1)).toEqual(['wide', 'middle'])
  expect(plan(engine)).toMatchObject({ index: 'marks', sortedInMemory: true })
})

it('tells apart, sorts and bounds texts that are alike as far as a key reaches', async () => {
  const engine = openScratch({ things: { indexes: [index('text', 'text')] } })
  const alike = '业'.repeat(1_000)
  await engine.insert('things', [
    { _id: 'a', text: `${alike}3` },
    { _id: 'c', text: `${alike}1` },
    { _id: 'b', text: `${alike}2` },
  ])
  expect(ids(await engine.find('things', { text: `${alike}2` }))).toEqual(['b'])
  expect(ids(await engine.find('things', { text: { $gt: `${alike}1` } }, { order: { text: 1 } }))).toEqual([
    'b',
    'a',
  ])
  expect(ids(await engine.find('things', {}, { order: { text: -1 } }))).toEqual(['a', 'b', 'c'])
})

it('does not take the order of a list of values for the order asked for', async () => {
  const engine = openScratch({ things: { indexes: [index('list', 'a', 'b', 'c')] } })
  await engine.insert(
    'things',
    Array.from(
      { length: 27 },
      (_unused, n) => ({ _id: n, a: n % 3, b: Math.floor(n / 3) % 3, c: n % 4 }) as never,
    ),
  )
  const query = { a: { $in: [0, 1] }, b: { $in: [1, 2] } }
  const found = await engine.find('things', query, { order: { a: 1, c: 1 } })
  const order = found.map(document => [document['a'], document['c']])
  expect(order).toHaveLength(12)
  expect(order).toEqual(
    [...order].sort(([a1, c1], [a2, c2]) => Number(a1) - Number(a2) || Number(c1) - Number(c2)),
  )
})
