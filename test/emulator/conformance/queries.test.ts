import { dataOf, DOORS, onlyLocally, openDoor, type OpenDoor, refusalOf, totalOf } from './doors'

interface Person {
  readonly _id: string
  readonly age?: number
}

describe.each(DOORS)('queries through the %s door', door => {
  let open: OpenDoor
  const people = () => open.db().collection('people')
  const command = () => open.db().command

  beforeAll(async () => {
    open = await openDoor(door, {
      schema: { people: { indexes: [{ name: 'age', keys: [{ path: 'age', direction: 1 }] }] } },
    })
    await people().add([
      {
        _id: 'lin',
        age: 34,
        tags: ['owner', 'party'],
        home: { building: 3, unit: 'A' },
        born: new Date('1992-01-01'),
      },
      {
        _id: 'chen',
        age: 51,
        tags: ['tenant'],
        home: { building: 3, unit: 'B' },
        visits: [{ n: 1, ok: true }],
      },
      { _id: 'wang', age: 70, tags: [], home: { building: 5, unit: 'A' }, visits: [{ n: 2, ok: false }] },
      { _id: 'huang', tags: ['owner'], name: '黄志强', phone: null },
    ])
  })
  afterAll(() => open.close())

  const idsOf = async (query: object): Promise<string[]> => {
    const { data } = (await people().where(query).orderBy('_id', 'asc').get()) as { data: Person[] }
    return data.map(person => person._id)
  }

  test('compares: eq, neq, lt, lte, gt, gte, in, nin', async () => {
    const _ = command()
    expect(await idsOf({ age: _.eq(34) })).toEqual(['lin'])
    expect(await idsOf({ age: _.neq(34) })).toEqual(['chen', 'huang', 'wang'])
    expect(await idsOf({ age: _.lt(51) })).toEqual(['lin'])
    expect(await idsOf({ age: _.lte(51) })).toEqual(['chen', 'lin'])
    expect(await idsOf({ age: _.gt(51) })).toEqual(['wang'])
    expect(await idsOf({ age: _.gte(51) })).toEqual(['chen', 'wang'])
    expect(await idsOf({ age: _.gte(51).and(_.lt(70)) })).toEqual(['chen'])
    expect(await idsOf({ age: _.in([34, 70]) })).toEqual(['lin', 'wang'])
    expect(await idsOf({ age: _.nin([34, 70]) })).toEqual(['chen', 'huang'])
    expect(await idsOf({ born: _.lt(new Date('2000-01-01')) })).toEqual(['lin'])
  })

  test('combines: and, or, nor, not', async () => {
    const _ = command()
    expect(await idsOf(_.and([{ age: _.gt(30) }, { tags: 'owner' }]))).toEqual(['lin'])
    expect(await idsOf(_.or([{ age: 34 }, { name: '黄志强' }]))).toEqual(['huang', 'lin'])
    expect(await idsOf({ age: _.or(_.lt(40), _.gt(60)) })).toEqual(['lin', 'wang'])
    expect(await idsOf(_.nor([{ age: 34 }, { tags: 'tenant' }]))).toEqual(['huang', 'wang'])
    expect(await idsOf({ age: _.not(_.gt(40)) })).toEqual(['huang', 'lin'])
  })

  test('looks into documents and arrays: exists, mod, all, elemMatch, size, dotted and nested paths', async () => {
    const _ = command()
    expect(await idsOf({ age: _.exists(false) })).toEqual(['huang'])
    expect(await idsOf({ age: _.mod(17, 0) })).toEqual(['chen', 'lin'])
    expect(await idsOf({ tags: _.all(['owner', 'party']) })).toEqual(['lin'])
    expect(await idsOf({ tags: _.size(0) })).toEqual(['wang'])
    expect(await idsOf({ visits: _.elemMatch({ n: _.gt(0), ok: true }) })).toEqual(['chen'])
    // What is no document has no fields that could match.
    expect(await idsOf({ tags: _.elemMatch({ length: _.exists(false) }) })).toEqual([])
    expect(await idsOf({ 'home.building': 3 })).toEqual(['chen', 'lin'])
    expect(await idsOf({ home: { unit: 'A', building: 5 } })).toEqual(['wang'])
    expect(await idsOf({ phone: null })).toHaveLength(4)
  })

  test('matches regular expressions, native and the builder’s own', async () => {
    const db = open.db()
    expect(await idsOf({ name: /^黄/ })).toEqual(['huang'])
    expect(await idsOf({ _id: db.RegExp({ regexp: '^W', options: 'i' }) })).toEqual(['wang'])
    expect(await idsOf({ _id: db.RegExp({ regexp: '^ w a # ng', options: 'x' }) })).toEqual(['wang'])
    expect(await idsOf({ _id: db.RegExp({ regexp: '^[[:alpha:]]{3}$', options: '' }) })).toEqual(['lin'])
  })

  test('sorts, skips, limits and projects', async () => {
    const _ = command()
    const { data } = await people()
      .where({ age: _.gt(0) })
      .orderBy('home.building', 'asc')
      .orderBy('age', 'desc')
      .skip(1)
      .limit(1)
      .field({ age: true, _id: false })
      .get()
    expect(data).toEqual([{ age: 34 }])
    const second = { visits: { $elemMatch: { n: 2 } } }
    expect(await dataOf(people().where({ _id: 'wang' }).field(second).get())).toEqual([
      { _id: 'wang', visits: [{ n: 2, ok: false }] },
    ])
    expect(await dataOf(people().where({ _id: 'chen' }).field(second).get())).toEqual([{ _id: 'chen' }])
    expect(await dataOf(people().doc('lin').field({ tags: true }).get())).toEqual([
      { _id: 'lin', tags: ['owner', 'party'] },
    ])
  })

  test('counts, and pages no further than a thousand', async () => {
    expect(await totalOf(people().where({}).count())).toBe(4)
    await open.db().createCollection('many')
    const many = open.db().collection('many')
    await many.add(Array.from({ length: 1_100 }, (_, n) => ({ n })))
    expect(await dataOf(many.get())).toHaveLength(100)
    expect(await dataOf(many.limit(5_000).get())).toHaveLength(1_000)
    expect(await totalOf(many.where({}).count())).toBe(1_100)
  })

  onlyLocally('an index serves the query that it can serve', async () => {
    open.takePlans()
    await people()
      .where({ age: command().gte(60) })
      .get()
    expect(open.takePlans()).toEqual([
      expect.objectContaining({ collection: 'people', index: 'age', documentsExamined: 1 }),
    ])
  })

  test('an operator it does not know is refused, not ignored', async () => {
    const _ = command()
    const text = { $text: { $search: '路灯' } }
    expect((await refusalOf(people().where(text).get())).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await refusalOf(people().where({ $where: 'true' }).get())).code).toBe('DATABASE_REQUEST_FAILED')
    expect(
      (
        await refusalOf(
          people()
            .where({ age: { $nope: 1 } })
            .count(),
        )
      ).code,
    ).toBe('DATABASE_REQUEST_FAILED')
    expect(
      (
        await refusalOf(
          people()
            .where({ age: _.gt(1) })
            .update({ $nope: { a: 1 } }),
        )
      ).code,
    ).toBe('DATABASE_REQUEST_FAILED')
  })
})
