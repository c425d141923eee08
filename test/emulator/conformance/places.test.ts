import { dataOf, DOORS, openDoor, type OpenDoor, refusalOf } from './doors'

/** The example of WeChat's page on `Aggregate.geoNear`, with the distances that it gives, in metres. */
const ATTRACTIONS = [
  {
    _id: 'geoNear.0',
    city: 'Guangzhou',
    docType: 'geoNear',
    at: [113.30593, 23.1361155],
    name: 'Canton Tower',
  },
  {
    _id: 'geoNear.1',
    city: 'Guangzhou',
    docType: 'geoNear',
    at: [113.306789, 23.1564721],
    name: 'Baiyun Mountain',
  },
  {
    _id: 'geoNear.2',
    city: 'Beijing',
    docType: 'geoNear',
    at: [116.3949659, 39.9163447],
    name: 'The Palace Museum',
  },
  { _id: 'geoNear.3', city: 'Beijing', docType: 'geoNear', at: [116.2328567, 40.242373], name: 'Great Wall' },
] as const
const TOWER_METRES = 4384.68131486958

describe.each(DOORS)('places through the %s door', door => {
  let open: OpenDoor
  beforeAll(async () => {
    open = await openDoor(door)
    const db = open.db()
    await db.createCollection('attractions')
    await db
      .collection('attractions')
      .add(ATTRACTIONS.map(({ at, ...rest }) => ({ ...rest, location: new db.Geo.Point(at[0], at[1]) })))
  })
  afterAll(() => open.close())
  const attractions = () => open.db().collection('attractions')
  const namesOf = async (read: Promise<unknown>): Promise<string[]> =>
    ((await dataOf(read)) as { name: string }[]).map(({ name }) => name)

  test('geoNear as a stage gives what WeChat’s own example says', async () => {
    const db = open.db()
    const data = (await dataOf(
      attractions()
        .aggregate()
        .geoNear({
          distanceField: 'distance',
          spherical: true,
          near: new db.Geo.Point(113.3089506, 23.0968251),
          query: { docType: 'geoNear' },
          key: 'location',
          includeLocs: 'place.location',
        })
        .end(),
    )) as { name: string; distance: number; place: unknown }[]
    expect(data.map(({ name }) => name)).toEqual([
      'Canton Tower',
      'Baiyun Mountain',
      'The Palace Museum',
      'Great Wall',
    ])
    expect(data[0]?.distance).toBeCloseTo(TOWER_METRES, 6)
    expect(data[0]?.place).toEqual({ location: { type: 'Point', coordinates: [113.30593, 23.1361155] } })
  })

  test('its limits, its factor, and the only field that holds places', async () => {
    const db = open.db()
    const near = new db.Geo.Point(113.3089506, 23.0968251)
    const stage = (options: object) =>
      attractions()
        .aggregate()
        .geoNear({ distanceField: 'd', spherical: true, near, ...options })
        .end()
    expect(await namesOf(stage({ maxDistance: 5_000 }))).toEqual(['Canton Tower'])
    expect(await namesOf(stage({ minDistance: 5_000, limit: 2 }))).toEqual([
      'Baiyun Mountain',
      'The Palace Museum',
    ])
    const [first] = (await dataOf(stage({ distanceMultiplier: 0.001 }))) as { d: number }[]
    expect(first?.d).toBeCloseTo(TOWER_METRES / 1_000, 9)
    for (const wrong of [
      { spherical: false },
      { distanceField: '' },
      { limit: 0 },
      { maxDistance: -1 },
      { bogus: 1 },
    ]) {
      expect((await refusalOf(stage(wrong))).code).toBe('DATABASE_REQUEST_FAILED')
    }
    const later = attractions()
      .aggregate()
      .limit(1)
      .geoNear({ distanceField: 'd', spherical: true, near })
      .end()
    expect((await refusalOf(later)).code).toBe('DATABASE_REQUEST_FAILED')
  })

  test('geoNear, geoWithin and geoIntersects as conditions', async () => {
    const db = open.db()
    const _ = db.command
    const near = (maxDistance: number) =>
      attractions()
        .where({ location: _.geoNear({ geometry: new db.Geo.Point(113.3089506, 23.0968251), maxDistance }) })
        .get()
    expect(await namesOf(near(10_000))).toEqual(['Canton Tower', 'Baiyun Mountain'])
    expect(await namesOf(near(4_000))).toEqual([])
    const corners = [
      [113, 23],
      [114, 23],
      [114, 24],
      [113, 24],
      [113, 23],
    ].map(([longitude = 0, latitude = 0]) => new db.Geo.Point(longitude, latitude))
    const guangzhou = new db.Geo.Polygon([new db.Geo.LineString(corners)])
    const inside = attractions().where({ location: _.geoWithin({ geometry: guangzhou }) })
    expect(await namesOf(inside.orderBy('_id', 'asc').get())).toEqual(['Canton Tower', 'Baiyun Mountain'])
    const crossing = attractions().where({ location: _.geoIntersects({ geometry: guangzhou }) })
    expect(await namesOf(crossing.orderBy('_id', 'desc').get())).toEqual(['Baiyun Mountain', 'Canton Tower'])
    const around = attractions().where({
      location: _.geoWithin({ centerSphere: [new db.Geo.Point(116.4, 39.9), 10 / 6378.1] }),
    })
    expect(await namesOf(around.get())).toEqual(['The Palace Museum'])
  })

  test('a schema finds documents of a form', async () => {
    const _ = open.db().command as unknown as { jsonSchema(schema: object): object }
    const schema = _.jsonSchema({ properties: { city: { enum: ['Beijing'] } }, required: ['city'] })
    expect(await namesOf(attractions().where(schema).get())).toEqual(['The Palace Museum', 'Great Wall'])
  })
})
