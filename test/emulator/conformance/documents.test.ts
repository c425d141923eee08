import { dataOf, DOORS, onlyLocally, openDoor, type OpenDoor, refusalOf, totalOf } from './doors'

describe.each(DOORS)('documents through the %s door', door => {
  let open: OpenDoor
  beforeAll(async () => {
    open = await openDoor(door)
    await open.db().createCollection('reports')
  })
  afterAll(() => open.close())
  const reports = () => open.db().collection('reports')

  test('a collection that does not exist is refused with its code, and so is one that exists already', async () => {
    const db = open.db()
    const missing = await refusalOf(db.collection('nowhere').get())
    expect(missing.code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect((await refusalOf(db.collection('nowhere').add({ n: 1 }))).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
    await expect(db.createCollection('reports')).rejects.toMatchObject({
      requestId: expect.stringMatching(/./) as string,
    })
  })

  test('a document comes back as it went in, whatever its types', async () => {
    const db = open.db()
    const { id } = await reports().add({
      title: '路灯坏了',
      small: 1,
      large: 12345678901234,
      fraction: 1.5,
      yes: true,
      none: null,
      left: undefined,
      when: new Date('2026-03-01T08:00:00Z'),
      tags: ['a', 'b'],
      nested: { deep: { list: [{ x: 1 }] } },
      place: new db.Geo.Point(114.4, 23.05),
    })
    const { data } = (await reports().doc(String(id)).get()) as { data: Record<string, unknown>[] }
    expect(data).toHaveLength(1)
    const [found] = data
    expect(found).toMatchObject({
      _id: id,
      title: '路灯坏了',
      small: 1,
      large: 12345678901234,
      fraction: 1.5,
      yes: true,
      none: null,
      tags: ['a', 'b'],
      nested: { deep: { list: [{ x: 1 }] } },
    })
    expect(found).not.toHaveProperty('left')
    expect((found?.['when'] as Date).toISOString()).toBe('2026-03-01T08:00:00.000Z')
    expect(found?.['place']).toMatchObject({ longitude: 114.4, latitude: 23.05 })
  })

  test('an id of MongoDB’s own class reads back as its digits, and is found by itself', async () => {
    const db = open.db()
    const oid = (id: string) => db.ObjectId({ id })
    const digits = '65e08c000000000000000001'
    const { id } = await reports().add({
      ref: oid(digits),
      deep: [{ ref: oid(digits) }],
      text: '{"$oid":"x"}',
    })
    const read = { _id: id, ref: digits, deep: [{ ref: digits }], text: '{"$oid":"x"}' }
    expect(await dataOf(reports().doc(String(id)).get())).toEqual([read])
    expect(
      await dataOf(
        reports()
          .where({ ref: oid(digits) })
          .get(),
      ),
    ).toEqual([read])
    expect(await dataOf(reports().where({ ref: digits }).get())).toEqual([])
    const transaction = await db.startTransaction()
    expect(await dataOf(transaction.collection('reports').doc(String(id)).get())).toEqual(read)
    await transaction.rollback('read only')
  })

  test('what is added comes back in that order', async () => {
    await open.db().createCollection('ordered')
    const ordered = open.db().collection('ordered')
    for (let n = 0; n < 5; n += 1) await ordered.add({ n })
    await ordered.add([{ n: 5 }, { n: 6 }])
    expect(((await dataOf(ordered.get())) as { n: number }[]).map(({ n }) => n)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ])
    expect(await dataOf(ordered.skip(2).limit(1).field({ n: true, _id: false }).get())).toEqual([{ n: 2 }])
  })

  test('a server date is the time of the local CloudBase, with its offset, at any depth', async () => {
    const db = open.db()
    const before = open.now() - open.slack
    const { id } = await reports().add({
      at: db.serverDate(),
      deep: { later: [db.serverDate({ offset: 60_000 })] },
    })
    const { data } = (await reports().doc(String(id)).get()) as {
      data: { at: Date; deep: { later: Date[] } }[]
    }
    const at = data[0]?.at.getTime() ?? 0
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(open.now() + open.slack)
    expect(data[0]?.deep.later[0]?.getTime()).toBe(at + 60_000)
  })

  test('several documents are added at once and keep their order', async () => {
    const added = await reports().add([{ n: 1 }, { n: 2 }, { _id: 'mine', n: 3 }])
    expect(added.ids).toHaveLength(3)
    expect(added.ids?.[2]).toBe('mine')
  })

  test('an id given twice is refused with the documented code, and the first document stays', async () => {
    await reports().add({ _id: 'once', n: 1 })
    const refusal = await refusalOf(reports().add({ _id: 'once', n: 2 }))
    expect(refusal.code).toBe('DATABASE_DUPLICATE_WRITE')
    expect(refusal.message).toContain('E11000')
    expect(await dataOf(reports().doc('once').get())).toEqual([{ _id: 'once', n: 1 }])
  })

  test('set creates a document, then replaces it whole', async () => {
    const created = (await reports()
      .doc('set')
      .set({ a: 1, b: { c: 1 } })) as { upsertedId: string }
    expect(created.upsertedId).toBe('set')
    await reports()
      .doc('set')
      .set({ b: { d: 2 } })
    expect(await dataOf(reports().doc('set').get())).toEqual([{ _id: 'set', b: { d: 2 } }])
    // What is there counts, also when it becomes the same.
    expect(
      await reports()
        .doc('set')
        .set({ b: { d: 2 } }),
    ).toMatchObject({ updated: 1 })
  })

  test('update changes what it names, merges into objects and says how many it changed', async () => {
    await reports()
      .doc('merge')
      .set({ o: { a: 1 }, n: 1 })
    expect(
      await reports()
        .doc('merge')
        .update({ o: { b: 2 } }),
    ).toMatchObject({ updated: 1 })
    expect(await dataOf(reports().doc('merge').get())).toEqual([{ _id: 'merge', o: { a: 1, b: 2 }, n: 1 }])
    expect(await reports().doc('not there').update({ n: 2 })).toMatchObject({ updated: 0 })
  })

  test('update of a query changes all it finds, or one when told so', async () => {
    await reports().add([
      { kind: 'bulk', n: 1 },
      { kind: 'bulk', n: 2 },
      { kind: 'bulk', n: 3 },
    ])
    const bulk = reports().where({ kind: 'bulk' })
    expect(await bulk.update({ seen: true })).toMatchObject({ updated: 3 })
    expect(await bulk.options({ multiple: false }).update({ first: true })).toMatchObject({ updated: 1 })
    expect(await totalOf(reports().where({ first: true }).count())).toBe(1)
  })

  test('updateAndReturn hands back the changed document', async () => {
    const _ = open.db().command
    await reports().doc('counter').set({ n: 1 })
    const changed = (await reports()
      .where({ _id: 'counter' })
      .updateAndReturn({ n: _.inc(4) })) as { updated: number; doc: unknown }
    expect(changed).toMatchObject({ updated: 1, doc: { _id: 'counter', n: 5 } })
  })

  test('remove takes one document by id or all of a query, and says how many', async () => {
    await reports().add([
      { _id: 'gone', kind: 'old' },
      { kind: 'old', n: 1 },
      { kind: 'old', n: 2 },
    ])
    expect(await reports().doc('gone').remove()).toMatchObject({ deleted: 1 })
    expect(await reports().doc('gone').remove()).toMatchObject({ deleted: 0 })
    expect(await reports().where({ kind: 'old' }).remove()).toMatchObject({ deleted: 2 })
    expect(await totalOf(reports().where({ kind: 'old' }).count())).toBe(0)
  })
})

describe.each(DOORS)('duplicate keys in practice, through the %s door', door => {
  onlyLocally('the code can be the one that a real environment was seen to give', async () => {
    const open = await openDoor(door, { duplicateCode: 'DATABASE_REQUEST_FAILED' })
    const db = open.db()
    await db.createCollection('reports')
    await db.collection('reports').add({ _id: 'once' })
    const refusal = await refusalOf(db.collection('reports').add({ _id: 'once' }))
    expect(refusal).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000') as string,
    })
    await open.close()
  })
})
