import type { Document, Engine } from '#emulator/engine/Engine'
import { openScratch, uniqueIndex } from './scratchEngine'

const ONE = { multi: false, upsert: false, replace: false }
const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }
const schema = {
  rights: { indexes: [uniqueIndex('unit', 'compound', 'unit'), uniqueIndex('card', 'cards')] },
}

let cards = 0
const right = (fields: Document): Document => ({ cards: [`card${String(cards++)}`], ...fields })

it('refuses a second document under the same key, and under the same _id', async () => {
  const engine = openScratch(schema)
  await engine.insert('rights', [
    right({ _id: 'a', compound: 'c', unit: 1 }),
    right({ compound: 'c', unit: 2 }),
  ])
  await expect(engine.insert('rights', [right({ compound: 'c', unit: 1 })])).rejects.toMatchObject({
    ...DUPLICATE,
    message: 'E11000 duplicate key error collection: rights index: unit dup key: { compound: "c", unit: 1 }',
  })
  await expect(engine.insert('rights', [right({ _id: 'a', compound: 'c', unit: 9 })])).rejects.toMatchObject({
    ...DUPLICATE,
    message: 'E11000 duplicate key error collection: rights index: _id_ dup key: { _id: "a" }',
  })
  expect(await engine.count('rights', {})).toBe(2)
})

it('answers with the other code when told so', async () => {
  const engine = openScratch(schema, { duplicateCode: 'DATABASE_REQUEST_FAILED' })
  await engine.insert('rights', [right({ _id: 'a' })])
  await expect(engine.insert('rights', [right({ _id: 'a' })])).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000 duplicate key error collection: rights') as string,
  })
})

it('inserts several documents all or not at all', async () => {
  const engine = openScratch(schema)
  const batches: Document[][] = [
    [right({ compound: 'c', unit: 1 }), right({ compound: 'c', unit: 1 })],
    [right({ _id: 'a', compound: 'd' }), right({ _id: 'a', compound: 'e' })],
  ]
  for (const batch of batches) {
    await expect(engine.insert('rights', batch)).rejects.toMatchObject(DUPLICATE)
    expect(await engine.count('rights', {})).toBe(0)
  }
})

it('counts a missing field as null', async () => {
  const engine = openScratch(schema)
  await engine.insert('rights', [right({ compound: 'c' })])
  await expect(engine.insert('rights', [right({ compound: 'c', unit: null })])).rejects.toMatchObject(
    DUPLICATE,
  )
  await engine.insert('rights', [right({ compound: 'd' })])
})

it('holds for each element of an array, but not within one document', async () => {
  const engine = openScratch(schema)
  await engine.insert('rights', [{ compound: 'c', unit: 1, cards: ['x', 'y', 'y'] }])
  const other = { compound: 'c', unit: 2, cards: ['z', 'y'] }
  await expect(engine.insert('rights', [other])).rejects.toMatchObject(DUPLICATE)
})

it('holds for updates; a key that was given up is free', async () => {
  const engine = await withTwo()
  const move = (_id: string, unit: number) => engine.update('rights', { _id }, { $set: { unit } }, ONE)
  await expect(move('b', 1)).rejects.toMatchObject(DUPLICATE)
  await move('a', 3)
  expect(await move('b', 1)).toMatchObject({ updated: 1 })
  await engine.remove('rights', { _id: 'b' }, false)
  await engine.insert('rights', [right({ compound: 'c', unit: 1 })])
})

it('lets keys pass from one document to the next within one update', async () => {
  const engine = await withTwo()
  const all = { ...ONE, multi: true }
  expect(await engine.update('rights', { compound: 'c' }, { $inc: { unit: 1 } }, all)).toMatchObject({
    updated: 2,
  })
  expect((await engine.find('rights', {}, { order: { unit: 1 } })).map(one => one['unit'])).toEqual([2, 3])
})

it('admits exactly one of many who want the same key at the same time', async () => {
  const engine = openScratch(schema)
  const attempts = Array.from({ length: 20 }, () =>
    engine.insert('rights', [right({ compound: 'c', unit: 1 })]),
  )
  const settled = await Promise.allSettled(attempts)
  expect(settled.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(await engine.count('rights', {})).toBe(1)
})

describe('in a transaction', () => {
  it('is refused at the write, and that ends the transaction', async () => {
    const engine = await withTwo()
    const transaction = await engine.begin()
    await engine.insert('rights', [right({ compound: 'c', unit: 7 })], transaction)
    await expect(
      engine.insert('rights', [right({ compound: 'c', unit: 7 })], transaction),
    ).rejects.toMatchObject(DUPLICATE)
    await expect(engine.commit(transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(await engine.count('rights', {})).toBe(2)
  })

  it('is a conflict at the commit when somebody has taken the key since', async () => {
    const engine = await withTwo()
    const transaction = await engine.begin()
    await engine.insert('rights', [right({ compound: 'c', unit: 7 })], transaction)
    await engine.insert('rights', [right({ compound: 'c', unit: 7 })])
    await expect(engine.commit(transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await engine.count('rights', { unit: 7 })).toBe(1)
  })
})

async function withTwo(): Promise<Engine> {
  const engine = openScratch(schema)
  await engine.insert('rights', [
    right({ _id: 'a', compound: 'c', unit: 1 }),
    right({ _id: 'b', compound: 'c', unit: 2 }),
  ])
  return engine
}
