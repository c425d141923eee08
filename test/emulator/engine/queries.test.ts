import { Double, Int32, Long, ObjectId } from 'bson'
import type { Document, Engine, Expression, FindOptions } from '#emulator/engine/Engine'
import { openScratch } from './scratchEngine'

const day = (date: number) => new Date(Date.UTC(2026, 0, date))

const PEOPLE: Document[] = [
  {
    _id: 'chen',
    name: '陈志强',
    age: 41,
    tags: ['owner', 'branch'],
    home: { building: 3, unit: '201' },
    joined: day(1),
  },
  { _id: 'he', name: 'He', age: 7, tags: [], home: { building: 3 }, joined: day(2) },
  { _id: 'li', name: '李小芳', age: null, tags: ['owner'], scores: [{ n: 1 }, { n: 5 }], joined: day(3) },
  { _id: 'wang', name: 'Wang', joined: day(4), home: null },
]

describe('query operators', () => {
  const table: [string, Expression, string[]][] = [
    ['equality', { name: 'He' }, ['he']],
    ['equality with null matches a missing field', { age: null }, ['li', 'wang']],
    ['nested field', { 'home.building': 3 }, ['chen', 'he']],
    ['whole nested object', { home: { building: 3 } }, ['he']],
    ['element of an array', { tags: 'owner' }, ['chen', 'li']],
    ['field of objects in an array', { 'scores.n': 5 }, ['li']],
    ['$gt within its type', { age: { $gt: 7 } }, ['chen']],
    ['$gte and $lt on instants', { joined: { $gte: day(2), $lt: day(4) } }, ['he', 'li']],
    ['$ne', { name: { $ne: 'He' } }, ['chen', 'li', 'wang']],
    ['$in', { name: { $in: ['He', 'Wang', 'nobody'] } }, ['he', 'wang']],
    ['$nin', { name: { $nin: ['He', 'Wang'] } }, ['chen', 'li']],
    ['$exists', { scores: { $exists: true } }, ['li']],
    ['$size', { tags: { $size: 0 } }, ['he']],
    ['$all', { tags: { $all: ['branch', 'owner'] } }, ['chen']],
    ['$elemMatch', { scores: { $elemMatch: { n: { $gt: 4 } } } }, ['li']],
    ['$regex with options', { name: { $regex: '^w', $options: 'i' } }, ['wang']],
    ['$not', { age: { $not: { $gt: 7 } } }, ['he', 'li', 'wang']],
    ['$nor', { $nor: [{ name: 'He' }, { age: 41 }] }, ['li', 'wang']],
    ['$and of two $or', { $and: [{ $or: [{ age: 41 }, { age: 7 }] }, { $or: [{ name: 'He' }] }] }, ['he']],
    ['$expr', { $expr: { $gt: ['$age', 10] } }, ['chen']],
    ['$mod', { age: { $mod: [2, 1] } }, ['chen', 'he']],
    ['_id by a list', { _id: { $in: ['wang', 'chen'] } }, ['chen', 'wang']],
    ['_id by a range', { _id: { $gt: 'chen', $lte: 'li' } }, ['he', 'li']],
    ['_id by its beginning', { _id: /^w/ }, ['wang']],
    ['numbers in the wire format', { age: new Int32(7), 'home.building': Long.fromNumber(3) }, ['he']],
  ]
  it.each(table)('%s', async (_name, query, expected) => {
    const engine = await withPeople()
    const found = await engine.find('people', query, { order: { _id: 1 } })
    expect(found.map(person => person._id)).toEqual(expected)
    expect(await engine.count('people', query)).toBe(expected.length)
  })

  const refused: [string, Expression][] = [
    ['an unknown field operator', { age: { $bogus: 1 } }],
    ['an unknown top level operator', { $bogus: [] }],
    ['a geographical operator', { home: { $geoNear: { $geometry: {} } } }],
    ['$text', { $text: { $search: 'x' } }],
    ['$where', { $where: 'true' }],
    ['undefined, which would widen the query', { age: undefined }],
    ['undefined within an operator', { age: { $eq: undefined } }],
    ['$in without a list', { age: { $in: 3 } }],
  ]
  it.each(refused)('refuses %s even when nothing is stored', async (_name, query) => {
    const engine = openScratch({ people: { indexes: [] } })
    const failed = { code: 'DATABASE_REQUEST_FAILED' }
    await expect(engine.find('people', query)).rejects.toMatchObject(failed)
    await expect(engine.count('people', query)).rejects.toMatchObject(failed)
    await expect(engine.remove('people', query, true)).rejects.toMatchObject(failed)
  })
})

describe('window, order and projection', () => {
  const table: [string, FindOptions, unknown[]][] = [
    ['ascending', { order: { joined: 1 } }, ['chen', 'he', 'li', 'wang']],
    ['descending', { order: { joined: -1 } }, ['wang', 'li', 'he', 'chen']],
    ['missing and null before numbers', { order: { age: 1, _id: 1 } }, ['li', 'wang', 'he', 'chen']],
    ['skip and limit', { order: { joined: 1 }, skip: 1, limit: 2 }, ['he', 'li']],
  ]
  it.each(table)('%s', async (_name, options, expected) => {
    const engine = await withPeople()
    expect((await engine.find('people', {}, options)).map(person => person._id)).toEqual(expected)
  })

  it('projects fields in and out', async () => {
    const engine = await withPeople()
    const [include] = await engine.find(
      'people',
      { _id: 'he' },
      { projection: { name: 1, 'home.building': 1 } },
    )
    expect(include).toEqual({ _id: 'he', name: 'He', home: { building: 3 } })
    const [exclude] = await engine.find(
      'people',
      { _id: 'he' },
      { projection: { home: 0, tags: 0, joined: 0 } },
    )
    expect(exclude).toEqual({ _id: 'he', name: 'He', age: 7 })
  })

  it('gives 100 documents unless asked, and never more than 1,000', async () => {
    const engine = openScratch({ many: { indexes: [] } })
    await engine.insert(
      'many',
      Array.from({ length: 1_100 }, (_unused, n) => ({ n })),
    )
    expect(await engine.find('many', {})).toHaveLength(100)
    expect(await engine.find('many', {}, { limit: 5_000 })).toHaveLength(1_000)
    expect(await engine.count('many', {})).toBe(1_100)
  })

  it('refuses a window or an order that makes no sense', async () => {
    const engine = await withPeople()
    const failed = { code: 'DATABASE_REQUEST_FAILED' }
    await expect(engine.find('people', {}, { skip: -1 })).rejects.toMatchObject(failed)
    await expect(engine.find('people', {}, { limit: 1.5 })).rejects.toMatchObject(failed)
    await expect(engine.find('people', {}, { order: { age: 2 as 1 } })).rejects.toMatchObject(failed)
  })
})

describe('values', () => {
  it('come back as they went in, undefined left out, and never as aliases', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    const oid = new ObjectId()
    const given = {
      _id: 'x',
      at: day(1),
      none: null,
      gone: undefined,
      list: [1, 'two', { three: [3] }],
      int: new Int32(4),
      long: Long.fromNumber(2 ** 40),
      double: new Double(1.5),
      oid,
    }
    await engine.insert('things', [given])
    const [first] = await engine.find('things', { _id: 'x' })
    expect(first).toEqual({
      _id: 'x',
      at: day(1),
      none: null,
      list: [1, 'two', { three: [3] }],
      int: 4,
      long: 2 ** 40,
      double: 1.5,
      oid,
    })
    expect(Object.keys(first ?? {})).not.toContain('gone')
    ;(first?.['list'] as unknown[]).push('changed')
    given.list.push('changed')
    const [second] = await engine.find('things', { _id: 'x' })
    expect(second?.['list']).toHaveLength(3)
  })

  it('gives a document without an id one of 32 hexadecimal digits', async () => {
    const engine = openScratch({ things: { indexes: [] } })
    const [id] = await engine.insert('things', [{ a: 1 }])
    expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    ['an object', {}],
    ['a list', []],
    ['longer than a key may be', 'x'.repeat(600)],
  ])('refuses an _id that is %s', async (_name, id) => {
    const engine = openScratch({ things: { indexes: [] } })
    await expect(engine.insert('things', [{ _id: id as string }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})

describe('collections', () => {
  it('must exist', async () => {
    const engine = openScratch({ people: { indexes: [] } })
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST' }
    await expect(engine.find('nobody', {})).rejects.toMatchObject(missing)
    await expect(engine.insert('nobody', [{}])).rejects.toMatchObject(missing)
    await expect(engine.count('constructor', {})).rejects.toMatchObject(missing)
    await expect(engine.aggregate('nobody', [])).rejects.toMatchObject(missing)
  })

  it('can be added, once', async () => {
    const engine = openScratch({})
    await engine.addCollection('later')
    await engine.insert('later', [{ a: 1 }])
    expect(await engine.count('later', {})).toBe(1)
    await expect(engine.addCollection('later')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })
})

async function withPeople(): Promise<Engine> {
  const engine = openScratch({ people: { indexes: [] } })
  await engine.insert('people', PEOPLE)
  return engine
}
