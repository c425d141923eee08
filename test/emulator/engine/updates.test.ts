import type { Document, Engine } from '#emulator/engine/Engine'
import { openScratch } from './scratchEngine'

const ONE = { multi: false, upsert: false, replace: false }
const REFUSED = { code: 'DATABASE_REQUEST_FAILED' }
const START: Document = {
  _id: 'x',
  count: 1,
  title: 'old',
  none: null,
  list: [1, 2, 3],
  rows: [{ n: 1 }, { n: 2 }],
  nested: { a: 1, b: 2 },
}

describe('update operators', () => {
  const table: [string, Document, Document][] = [
    [
      '$set',
      { $set: { title: 'new', 'nested.a': 5, 'fresh.deep': 1 } },
      { title: 'new', nested: { a: 5, b: 2 }, fresh: { deep: 1 } },
    ],
    ['$unset', { $unset: { title: '' } }, { title: undefined }],
    ['$inc', { $inc: { count: 2, born: 1 } }, { count: 3, born: 1 }],
    ['$mul', { $mul: { count: 4 } }, { count: 4 }],
    ['$min and $max', { $min: { count: 0 }, $max: { 'nested.a': 9 } }, { count: 0, nested: { a: 9, b: 2 } }],
    ['$push', { $push: { list: 4 } }, { list: [1, 2, 3, 4] }],
    [
      '$push of several',
      { $push: { list: { $each: [0, 9], $position: 0, $slice: 4 } } },
      { list: [0, 9, 1, 2] },
    ],
    ['$push to nothing', { $push: { fresh: 'a' } }, { fresh: ['a'] }],
    ['$addToSet', { $addToSet: { list: 3 } }, { list: [1, 2, 3] }],
    ['$pop', { $pop: { list: 1 } }, { list: [1, 2] }],
    ['$pull', { $pull: { rows: { n: 1 } } }, { rows: [{ n: 2 }] }],
    ['$pullAll', { $pullAll: { list: [1, 3] } }, { list: [2] }],
    ['$rename', { $rename: { title: 'name' } }, { title: undefined, name: 'old' }],
    ['an element by its place', { $set: { 'list.1': 'two' } }, { list: [1, 'two', 3] }],
  ]
  it.each(table)('%s', async (_name, change, expected) => {
    const engine = await withStart()
    await engine.update('things', { _id: 'x' }, change, ONE)
    expect(await only(engine)).toEqual(JSON.parse(JSON.stringify({ ...START, ...expected })))
  })

  it('changes the matched element', async () => {
    const engine = await withStart()
    await engine.update('things', { 'rows.n': 2 }, { $set: { 'rows.$.n': 7 } }, ONE)
    expect((await only(engine))?.['rows']).toEqual([{ n: 1 }, { n: 7 }])
  })

  const refusals: [string, Document][] = [
    ['$inc on a text', { $inc: { title: 1 } }],
    ['$inc on null', { $inc: { none: 1 } }],
    ['$mul on a list', { $mul: { list: 2 } }],
    ['$inc by a text', { $inc: { count: '1' } }],
    ['$push to a number', { $push: { count: 1 } }],
    ['$pull from an object', { $pull: { nested: 1 } }],
    ['a field of a text', { $set: { 'title.x': 1 } }],
    ['a field of null', { $set: { 'none.x': 1 } }],
    ['a field of a list', { $set: { 'list.x': 1 } }],
    ['another _id', { $set: { _id: 'y' } }],
    ['two operators on one field', { $set: { count: 1 }, $inc: { count: 1 } }],
    ['no operators', { title: 'new' }],
    ['nothing', {}],
  ]
  it.each(refusals)('refuses %s and writes nothing', async (_name, change) => {
    const engine = await withStart()
    await expect(engine.update('things', { _id: 'x' }, change, ONE)).rejects.toMatchObject(REFUSED)
    expect(await only(engine)).toEqual(START)
  })

  it.each([{ $setOnInsert: { a: 1 } }, { $bogus: { a: 1 } }, { $set: 3 }])(
    'refuses %j though nothing matches',
    async change => {
      const engine = openScratch({ things: { indexes: [] } })
      await expect(engine.update('things', { _id: 'none' }, change, ONE)).rejects.toMatchObject(REFUSED)
    },
  )

  it('writes all or nothing when one of several documents refuses', async () => {
    const engine = await withStart()
    await engine.insert('things', [
      { _id: 'a', count: 1 },
      { _id: 'z', count: 'text' },
    ])
    const multi = { ...ONE, multi: true }
    await expect(engine.update('things', {}, { $inc: { count: 1 } }, multi)).rejects.toMatchObject(REFUSED)
    expect((await engine.find('things', {})).map(thing => thing['count'])).toEqual([1, 1, 'text'])
  })
})

describe('what an update answers', () => {
  it('counts changed documents only, of one or of all', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    await engine.insert('things', [{ n: 1 }, { n: 1 }, { n: 2 }])
    const update = (change: Document, multi: boolean) =>
      engine.update('things', { n: 1 }, change, { ...ONE, multi })
    expect(await update({ $set: { seen: true } }, false)).toEqual({ updated: 1, upsertedId: null })
    expect(await update({ $set: { seen: true } }, true)).toEqual({ updated: 1, upsertedId: null })
    expect(await engine.count('things', { seen: true })).toBe(2)
  })

  it('replaces or creates a whole document', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    const set = { multi: false, upsert: true, replace: true }
    expect(await engine.update('things', { _id: 'x' }, { a: 1 }, set)).toEqual({
      updated: 0,
      upsertedId: 'x',
    })
    expect(await engine.update('things', { _id: 'x' }, { b: 2 }, set)).toEqual({
      updated: 1,
      upsertedId: null,
    })
    expect(await only(engine)).toEqual({ _id: 'x', b: 2 })
    await expect(engine.update('things', { _id: 'x' }, { _id: 'y' }, set)).rejects.toMatchObject(REFUSED)
    await expect(engine.update('things', { _id: 'x' }, { $set: { a: 1 } }, set)).rejects.toMatchObject(
      REFUSED,
    )
  })

  it('does not overwrite a document that an upsert did not match', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    await engine.insert('things', [{ _id: 'x', revision: 2 }])
    const upsert = { multi: false, upsert: true, replace: false }
    await expect(
      engine.update('things', { _id: 'x', revision: 1 }, { $set: { revision: 2 } }, upsert),
    ).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  })

  it('gives back the changed document', async () => {
    const engine = await withStart()
    const answer = await engine.updateAndReturn('things', { title: 'old' }, { $inc: { count: 1 } })
    expect(answer).toEqual({ updated: 1, document: { ...START, count: 2 } })
    expect(await engine.updateAndReturn('things', { title: 'none' }, { $inc: { count: 1 } })).toEqual({
      updated: 0,
      document: null,
    })
  })

  it('removes one or all', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    await engine.insert('things', [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }])
    expect(await engine.remove('things', { n: 1 }, false)).toBe(1)
    expect(await engine.remove('things', { n: 1 }, true)).toBe(2)
    expect(await engine.remove('things', { n: 1 }, true)).toBe(0)
    expect(await engine.count('things', {})).toBe(1)
  })
})

it('lets exactly one of many conditional writers through', async () => {
  const engine = openScratch({ things: { indexes: [] } })
  await engine.insert('things', [{ _id: 'x', revision: 3 }])
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_unused, writer) =>
      engine.update('things', { _id: 'x', revision: 3 }, { $set: { revision: 4, writer } }, ONE),
    ),
  )
  expect(outcomes.reduce((sum, outcome) => sum + outcome.updated, 0)).toBe(1)
})

it('counts every one of many increments', async () => {
  const engine = await withStart()
  const increment = () => engine.update('things', { _id: 'x' }, { $inc: { count: 1 } }, ONE)
  await Promise.all(Array.from({ length: 200 }, increment))
  expect((await only(engine))?.['count']).toBe(201)
})

async function withStart(): Promise<Engine> {
  const engine = openScratch({ things: { indexes: [] } })
  await engine.insert('things', [START])
  return engine
}

const only = async (engine: Engine): Promise<Document | undefined> =>
  (await engine.find('things', { _id: 'x' }))[0]
