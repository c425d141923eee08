import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { openScratch, scratchFolder } from './scratchEngine'

const schema = { things: { indexes: [] } }
const numbers = async (engine: Engine): Promise<unknown[]> =>
  (await engine.find('things', {}, { limit: 1_000 })).map(thing => thing['n'])

it('gives what was inserted in the order in which it was, one by one and several at once', async () => {
  const engine = openScratch(schema)
  for (let n = 0; n < 20; n += 1) await engine.insert('things', [{ n }])
  await engine.insert('things', [{ n: 20 }, { n: 21 }, { n: 22 }])
  expect(await numbers(engine)).toEqual(Array.from({ length: 23 }, (_unused, n) => n))
})

it('keeps the order between two engines on one folder', async () => {
  const path = scratchFolder()
  const engines = [openEngine({ path, schema }), openEngine({ path, schema })]
  for (let n = 0; n < 20; n += 1) await engines[n % 2]?.insert('things', [{ n }])
  const [left, right] = await Promise.all(engines.map(numbers))
  expect(left).toEqual(Array.from({ length: 20 }, (_unused, n) => n))
  expect(right).toEqual(left)
  await Promise.all(engines.map(engine => engine.close()))
})

it('keeps the order over an end of the program', async () => {
  const path = scratchFolder()
  for (let n = 0; n < 5; n += 1) {
    const engine = openEngine({ path, schema })
    await engine.insert('things', [{ n }])
    await engine.close()
  }
  const engine = openEngine({ path, schema })
  expect(await numbers(engine)).toEqual([0, 1, 2, 3, 4])
  await engine.close()
})

it('is followed by skips, groups and what is unwound', async () => {
  const engine = openScratch(schema)
  for (let n = 0; n < 6; n += 1) await engine.insert('things', [{ n, rows: [n, n + 0.5] }])
  expect(await engine.find('things', {}, { skip: 2, limit: 2 })).toMatchObject([{ n: 2 }, { n: 3 }])
  expect(
    await engine.aggregate('things', [
      { $group: { _id: null, first: { $first: '$n' }, last: { $last: '$n' } } },
    ]),
  ).toEqual([{ _id: null, first: 0, last: 5 }])
  const unwound = await engine.aggregate('things', [{ $unwind: '$rows' }, { $skip: 3 }, { $limit: 2 }])
  expect(unwound.map(thing => thing['rows'])).toEqual([1.5, 2])
})

it('holds within a transaction, and an id is like those of CloudBase', async () => {
  const engine = openScratch(schema)
  const transaction = await engine.begin()
  const ids = [
    ...(await engine.insert('things', [{ n: 0 }], transaction)),
    ...(await engine.insert('things', [{ n: 1 }], transaction)),
  ]
  await engine.commit(transaction)
  expect(await numbers(engine)).toEqual([0, 1])
  expect(ids.every(id => /^[0-9a-f]{32}$/.test(id))).toBe(true)
})
