import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculateObjectSize } from 'bson'
import { mostFacts } from '#cloud-functions/stores/Kept'
import type { CloudBase } from '#emulator/CloudBase'
import { startCloudBase } from '#emulator/startCloudBase'
import { transports } from '../district/startDistrict'
import { bundleFixture } from '../functions/bundleFixture'
import type { Wish } from '../functions/history.fixture'

const words = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => `word ${String(first + index).padStart(4, '0')}`)

/** A document stays as small as it was, however long its history grows. */
describe.each(transports)('a long history, over the %s transport', transport => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  let cloud: CloudBase
  beforeAll(async () => {
    bundleFixture('history', join(folder, 'functions'))
    cloud = await startCloudBase({
      dataDir: join(folder, 'data'),
      functionsDir: join(folder, 'functions'),
      config: { functions: [{ name: 'history', timeout: 60 }] },
      schema: { claims: { indexes: [] }, factTails: { indexes: [] } },
      transport,
    })
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = async (wish: Wish['wish'], id: string, said?: readonly string[]) =>
    (await cloud.callFunction({ name: 'history', data: { wish, id, words: said } })) as {
      outcome: unknown
      calls: number
    }
  const stored = async (id: string) => {
    const [row] = await cloud.engine.find('claims', { _id: id })
    if (!row) throw new Error(`${id} is not there`)
    return row
  }
  const tailsOf = (id: string) =>
    cloud.engine.find(
      'factTails',
      { _id: { $gt: `claims:${id}:`, $lt: `claims:${id};` } },
      { order: { _id: 1 } },
    )
  /** Word by word, as a life goes; what waits to be told is delivered at once. */
  const grow = async (id: string, count: number, by = 5) => {
    for (let told = 0; told < count; told += by) {
      await ask('append', id, words(by, told))
      await cloud.engine.update(
        'claims',
        { _id: id },
        { $set: { outbox: [], outboxDueAt: null } },
        { multi: false, upsert: false, replace: false },
      )
    }
  }
  const allOf = async (id: string) => (await ask('all', id)).outcome

  it('of a thousand facts costs what a fresh one costs, in bytes and calls, and in its list row', async () => {
    await grow('long', 1_000)
    await grow('fresh', mostFacts)
    const costs: number[] = []
    const bytes: number[] = []
    for (let more = 0; more < 30; more += 1) {
      costs.push((await ask('append', 'long', words(1, 1_000 + more))).calls)
      bytes.push(calculateObjectSize({ ...(await stored('long')), outbox: [] }))
    }
    const fresh = { ...(await stored('fresh')), outbox: [] }
    // Read and write, and the tail for one append in twenty.
    expect(costs.filter(calls => calls !== 2)).toEqual(expect.arrayOf(3))
    expect(costs.filter(calls => calls !== 2).length).toBeLessThanOrEqual(2)
    expect(Math.max(...bytes)).toBeLessThan(calculateObjectSize(fresh) + 100)
    const [longList, freshList] = [await ask('list', 'long'), await ask('list', 'fresh')]
    expect(longList.calls).toBe(1)
    expect(JSON.stringify(longList.outcome).length).toBeLessThan(
      JSON.stringify(freshList.outcome).length + 10,
    )
    const all = await ask('all', 'long')
    expect(all.outcome).toEqual(words(1_030))
    expect(all.calls).toBe(2)
    // Messages and audit lines are numbered through the whole history.
    expect((await stored('long'))['outbox']).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: '1029' })]),
    )
  })

  it('is whole after a run died between the tail and the thing, and after somebody was faster', async () => {
    await grow('died', mostFacts)
    await ask('die', 'died', ['never said'])
    expect(await tailsOf('died')).toHaveLength(1)
    expect(await allOf('died')).toEqual(words(mostFacts))
    expect((await ask('append', 'died', ['said'])).calls).toBe(4)
    expect(await allOf('died')).toEqual([...words(mostFacts), 'said'])
    await grow('slow', mostFacts)
    expect((await ask('appendStale', 'slow', ['too late'])).outcome).toBe('stale')
    expect(await allOf('slow')).toEqual([...words(mostFacts), 'faster', 'twice'])
    await ask('appendIn', 'slow', words(30, 100))
    await ask('appendIn', 'slow', words(30, 130))
    expect(await allOf('slow')).toEqual([...words(mostFacts), 'faster', 'twice', ...words(60, 100)])
  })

  it('is reworded in every part, also in what was never finished', async () => {
    await grow('named', 90)
    await ask('die', 'named', ['王秀兰'])
    await ask('reword', 'named')
    expect(JSON.stringify([await stored('named'), await tailsOf('named')])).not.toMatch(/word \d|王秀兰/)
    expect(await allOf('named')).toEqual(Array.from({ length: 90 }, () => '某人'))
    await ask('append', 'named', words(30))
    expect(await allOf('named')).toEqual([...Array.from({ length: 90 }, () => '某人'), ...words(30)])
  })

  it('gets no name back from whoever read it before it was reworded', async () => {
    await grow('behind', mostFacts)
    expect((await ask('rewordBehind', 'behind', ['王秀兰'])).outcome).toBe('stale')
    expect(JSON.stringify([await stored('behind'), await tailsOf('behind')])).not.toMatch(/word \d|王秀兰/)
    await ask('append', 'behind', ['said'])
    expect(await allOf('behind')).toEqual([...Array.from({ length: mostFacts }, () => '某人'), 'said'])
  })

  it('says so when a part of it is missing', async () => {
    await grow('torn', 60)
    await cloud.engine.remove('factTails', { _id: { $gt: 'claims:torn:', $lt: 'claims:torn;' } }, true)
    expect((await ask('all', 'torn')).outcome).toMatch(/earlier facts of claims:torn are missing/)
    await cloud.engine.remove('claims', { _id: 'torn' }, false)
  })

  it('of an older fold is folded anew from its first fact, each fact in the shape of today', async () => {
    const count = Number((await stored('long'))['count'])
    const row = await ask('laterRow', 'long')
    expect(row).toEqual({
      outcome: {
        count,
        last: 'word 1029',
        told: false,
        foldVersion: 2,
        first: expect.objectContaining({ v: 2 }) as unknown,
      },
      calls: 2,
    })
    expect((await ask('laterAll', 'long')).outcome).toEqual(
      Array.from({ length: count }, (_, index) => index),
    )
  })

  it('is listed with those of today on one page, and pages of today cost nothing more', async () => {
    const lines = (await ask('laterList', '')).outcome as readonly Record<string, unknown>[]
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every(({ told }) => told === false)).toBe(true)
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['_id', 'count', 'last', 'told'])
    const others = { _id: { $nin: ['fresh'] } }
    const set = { $set: { foldVersion: 2, last: 'not folded again' } }
    await cloud.engine.update('claims', others, set, { multi: true, upsert: false, replace: false })
    const mixed = await ask('laterList', '')
    expect(mixed.calls).toBe(2)
    for (const line of mixed.outcome as readonly Record<string, unknown>[])
      expect(line).toMatchObject(
        line['_id'] === 'fresh'
          ? { last: 'word 0039', told: false }
          : { last: 'not folded again', told: true },
      )
    await cloud.engine.update('claims', {}, set, { multi: true, upsert: false, replace: false })
    expect((await ask('laterList', '')).calls).toBe(1)
  })
})
