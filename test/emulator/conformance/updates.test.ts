import { DOORS, openDoor, type OpenDoor } from './doors'

describe.each(DOORS)('update operators through the %s door', door => {
  let open: OpenDoor
  beforeAll(async () => {
    open = await openDoor(door)
    await open.db().createCollection('things')
  })
  afterAll(() => open.close())

  /** What a document becomes by an update. */
  const after = async (
    before: object,
    change: (_: ReturnType<typeof command>) => object,
  ): Promise<unknown> => {
    const thing = open.db().collection('things').doc('thing')
    await thing.set(before)
    await thing.update(change(command()))
    const { data } = (await thing.get()) as { data: Record<string, unknown>[] }
    return { ...data[0], _id: undefined }
  }
  const command = () => open.db().command

  test('numbers: inc, mul, max, min', async () => {
    expect(await after({ n: 1 }, _ => ({ n: _.inc(2), m: _.inc(5) }))).toEqual({ n: 3, m: 5 })
    expect(await after({ n: 3 }, _ => ({ n: _.mul(4) }))).toEqual({ n: 12 })
    expect(await after({ a: 3, b: 3 }, _ => ({ a: _.max(5), b: _.max(1) }))).toEqual({ a: 5, b: 3 })
    expect(await after({ a: 3, b: 3 }, _ => ({ a: _.min(5), b: _.min(1) }))).toEqual({ a: 3, b: 1 })
  })

  test('fields: set, remove, rename, dotted and nested paths', async () => {
    expect(await after({ o: { a: 1, b: 2 } }, _ => ({ o: _.set({ c: 3 }) }))).toEqual({ o: { c: 3 } })
    expect(await after({ a: 1, b: 2 }, _ => ({ a: _.remove() }))).toEqual({ b: 2 })
    expect(await after({ a: 1 }, _ => ({ a: _.rename('b') }))).toEqual({ b: 1 })
    expect(await after({ o: { a: 1 } }, () => ({ 'o.b': 2, o: { c: 3 } }))).toEqual({
      o: { a: 1, b: 2, c: 3 },
    })
  })

  test('arrays: push, pop, shift, unshift, pull, pullAll, addToSet', async () => {
    expect(await after({ l: [1] }, _ => ({ l: _.push([2, 3]) }))).toEqual({ l: [1, 2, 3] })
    expect(await after({ l: [5, 1] }, _ => ({ l: _.push({ each: [3], sort: 1, slice: 2 }) }))).toEqual({
      l: [1, 3],
    })
    expect(await after({ l: [1, 2] }, _ => ({ l: _.push({ each: [9], position: 1 }) }))).toEqual({
      l: [1, 9, 2],
    })
    expect(await after({ l: [1, 2] }, _ => ({ l: _.pop() }))).toEqual({ l: [1] })
    expect(await after({ l: [1, 2] }, _ => ({ l: _.shift() }))).toEqual({ l: [2] })
    expect(await after({ l: [3] }, _ => ({ l: _.unshift([1, 2]) }))).toEqual({ l: [1, 2, 3] })
    expect(await after({ l: [1, 2, 1] }, _ => ({ l: _.pull(1) }))).toEqual({ l: [2] })
    expect(await after({ l: [1, 2, 3] }, _ => ({ l: _.pullAll([1, 3]) }))).toEqual({ l: [2] })
    expect(await after({ l: [1] }, _ => ({ l: _.addToSet(1) }))).toEqual({ l: [1] })
    expect(await after({ l: [1] }, _ => ({ l: _.addToSet(2) }))).toEqual({ l: [1, 2] })
    expect(await after({ l: [1, 1] }, _ => ({ l: _.addToSet(2) }))).toEqual({ l: [1, 1, 2] })
  })

  test('a server date in an update is the time of the local CloudBase', async () => {
    const before = open.now() - open.slack
    const thing = await after({ n: 1 }, () => ({ seenAt: open.db().serverDate({ offset: 1_000 }) }))
    const { seenAt } = thing as { seenAt: Date }
    expect(seenAt.getTime()).toBeGreaterThanOrEqual(before + 1_000)
    expect(seenAt.getTime()).toBeLessThanOrEqual(open.now() + open.slack + 1_000)
  })
})
