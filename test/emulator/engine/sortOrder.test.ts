import type { Document } from '#emulator/engine/Engine'
import { index, openScratch, uniqueIndex } from './scratchEngine'

/** By `a` ascending, as MongoDB's comparison order has it; an array stands at its smallest element. */
const ASCENDING: Document[] = [
  { _id: '01', a: [] },
  { _id: '02' },
  { _id: '03', a: null },
  { _id: '04', a: [null, 9] },
  { _id: '05', a: 1 },
  { _id: '06', a: [7, 2] },
  { _id: '07', a: 3 },
  { _id: '08', a: 'a' },
  { _id: '09', a: {} },
  { _id: '10', a: { x: 1 } },
  { _id: '11', a: { x: 1, y: 1 } },
  { _id: '12', a: { x: 2 } },
  { _id: '13', a: { y: 1, x: 1 } },
  { _id: '14', a: { x: 'text' } },
  { _id: '15', a: [[]] },
  { _id: '16', a: [[1, 5], [2]] },
  { _id: '17', a: [[2]] },
  { _id: '18', a: false },
  { _id: '19', a: new Date(0) },
]
const IDS = ASCENDING.map(({ _id }) => _id)

it.each([
  ['in memory', []],
  ['by an index', [index('a', 'a')]],
])('sorts values of all types %s', async (_how, indexes) => {
  const engine = openScratch({ things: { indexes } })
  await engine.insert('things', ASCENDING.toReversed())
  const found = await engine.find('things', {}, { order: { a: 1, _id: 1 } })
  expect(found.map(({ _id }) => _id)).toEqual(IDS)
  expect(engine.takePlans()[0]?.sortedInMemory).toBe(indexes.length === 0)
})

it('sorts an array by its largest element downwards', async () => {
  const engine = openScratch({ things: { indexes: [] } })
  await engine.insert('things', ASCENDING)
  const found = await engine.find('things', { a: { $type: 'number' } }, { order: { a: -1 } })
  expect(found.map(({ _id }) => _id)).toEqual(['04', '06', '07', '05'])
})

it('takes different objects for different keys of a unique index', async () => {
  const engine = openScratch({ things: { indexes: [uniqueIndex('one', 'a')] } })
  await engine.insert('things', [
    { a: { x: 1 } },
    { a: { x: 2 } },
    { a: { x: 1, y: 1 } },
    { a: { y: 1, x: 1 } },
  ])
  const again = engine.insert('things', [{ a: { x: 2 } }])
  await expect(again).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
})
