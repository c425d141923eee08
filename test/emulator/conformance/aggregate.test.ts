import { dataOf, DOORS, openDoor, type OpenDoor, refusalOf } from './doors'

describe.each(DOORS)('pipelines through the %s door', door => {
  let open: OpenDoor
  beforeAll(async () => {
    open = await openDoor(door)
    const db = open.db()
    await db.createCollection('reports')
    await db.createCollection('teams')
    await db.collection('teams').add([
      { _id: 't1', name: '物业' },
      { _id: 't2', name: '社区' },
    ])
    await db.collection('reports').add([
      { team: 't1', state: 'closed', days: 2, at: new Date('2026-03-01T00:00:00Z') },
      { team: 't1', state: 'open', days: 4, at: new Date('2026-03-02T00:00:00Z') },
      { team: 't2', state: 'open', days: 9, at: new Date('2026-03-03T00:00:00Z'), tags: ['a', 'b'] },
    ])
  })
  afterAll(() => open.close())
  const reports = () => open.db().collection('reports').aggregate()

  test('match, group, lookup, unwind, addFields, sort, limit and project', async () => {
    const db = open.db()
    const _ = db.command
    const $ = _.aggregate
    const data = await dataOf(
      reports()
        .match({ at: _.gte(new Date('2026-03-01T00:00:00Z')) })
        .group({
          _id: '$team',
          all: $.sum(1),
          closed: $.sum($.cond([$.eq(['$state', 'closed']), 1, 0])),
          mean: $.avg('$days'),
        })
        .lookup({ from: open.nameOf('teams'), localField: '_id', foreignField: '_id', as: 'team' })
        .unwind('$team')
        .addFields({ share: $.divide(['$closed', '$all']) })
        .sort({ all: -1 })
        .limit(5)
        .project({ _id: 0, name: '$team.name', all: 1, share: 1, mean: 1 })
        .end(),
    )
    expect(data).toEqual([
      { name: '物业', all: 2, share: 0.5, mean: 3 },
      { name: '社区', all: 1, share: 0, mean: 9 },
    ])
  })

  test('count, sortByCount, bucket, replaceRoot, skip and unwind of arrays', async () => {
    const $ = open.db().command.aggregate
    expect(await dataOf(reports().count('n').end())).toEqual([{ n: 3 }])
    expect(await dataOf(reports().sortByCount('$state').end())).toEqual([
      { _id: 'open', count: 2 },
      { _id: 'closed', count: 1 },
    ])
    const buckets = await dataOf(
      reports()
        .bucket({ groupBy: '$days', boundaries: [0, 5, 10], output: { n: $.sum(1) } })
        .end(),
    )
    expect(buckets).toEqual([
      { _id: 0, n: 2 },
      { _id: 5, n: 1 },
    ])
    const tags = await dataOf(
      reports()
        .unwind('$tags')
        .replaceRoot({ newRoot: { tag: '$tags' } })
        .skip(1)
        .end(),
    )
    expect(tags).toEqual([{ tag: 'b' }])
  })

  test('nothing is counted as no document, and what is missing stays so', async () => {
    const $ = open.db().command.aggregate
    expect(await dataOf(reports().match({ state: 'none' }).count('n').end())).toEqual([])
    const lacking = reports()
      .limit(1)
      .project({
        _id: 0,
        gone: '$gone',
        isLess: $.lt(['$gone', null]),
        max: $.max('$gone'),
        sum: $.sum('$gone'),
      })
    expect(await dataOf(lacking.end())).toEqual([{ isLess: true, max: null, sum: 0 }])
    expect(
      (
        await refusalOf(
          reports()
            .addFields({ n: $.size('$gone') })
            .end(),
        )
      ).code,
    ).toBe('DATABASE_REQUEST_FAILED')
  })

  test('a stage or an operand that it does not know is refused', async () => {
    const near = { near: { longitude: 1, latitude: 1 }, distanceField: 'd', spherical: false }
    expect((await refusalOf(reports().geoNear(near).end())).code).toBe('DATABASE_REQUEST_FAILED')
    const unknown = { $dateAdd: { startDate: '$at', unit: 'day', amount: 1 } }
    expect((await refusalOf(reports().addFields({ next: unknown }).end())).code).toBe(
      'DATABASE_REQUEST_FAILED',
    )
  })
})
