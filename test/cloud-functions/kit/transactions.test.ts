import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudBase } from '#emulator/CloudBase'
import { startCloudBase } from '#emulator/startCloudBase'
import type { Account, Wish } from '../functions/accounts.fixture'
import { bundleFixture } from '../functions/bundleFixture'
import { transports } from '../district/startDistrict'

const atOnce = 4

describe.each(transports)('a transaction, over the %s transport', transport => {
  const folder = mkdtempSync(join(tmpdir(), 'transactions-'))
  let cloud: CloudBase
  beforeAll(async () => {
    bundleFixture('accounts', join(folder, 'functions'))
    cloud = await startCloudBase({
      dataDir: join(folder, 'data'),
      functionsDir: join(folder, 'functions'),
      config: { functions: [{ name: 'accounts', timeout: 20 }] },
      schema: { people: { indexes: [] }, units: { indexes: [] }, issues: { indexes: [] } },
      transport,
      instances: { min: 0, max: atOnce },
    })
    await cloud.engine.insert('people', [{ _id: 'account', money: 100, by: [] }])
    await cloud.engine.insert('units', [{ _id: 'account', money: 0, by: [] }])
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = async (wish: Wish['wish'], by: string) =>
    (await cloud.callFunction({ name: 'accounts', data: { wish, by } })) as {
      outcome: unknown
      calls: number
    }
  const accountIn = async (collection: 'people' | 'units') =>
    (await cloud.engine.find(collection, { _id: 'account' }))[0] as unknown as Account
  const accounts = async () => [await accountIn('people'), await accountIn('units')] as const

  it('changes two documents as one, and counts each call that it makes', async () => {
    const [from, to] = await accounts()
    // Start, two documents read, two written, commit; what it reads again it knows.
    expect(await ask('move', 'first')).toEqual({ outcome: to.money + 1, calls: 6 })
    expect(cloud.invocations().at(-1)?.databaseCalls).toBe(6)
    expect(await accounts()).toMatchObject([{ money: from.money - 1 }, { money: to.money + 1 }])
  })

  it('loses nothing and writes nothing by halves when several run at once', async () => {
    const [{ money }] = await accounts()
    // As `answer` does with a call: once more when others were faster every time.
    const mover = async (name: string): Promise<number> => {
      for (let tries = 1; ; tries += 1) if ((await ask('move', name)).outcome !== 'stale') return tries
    }
    const names = Array.from({ length: 24 }, (_, nth) => `mover ${String(nth)}`)
    const queues = Array.from({ length: atOnce }, (_, nth) =>
      names.filter((_name, at) => at % atOnce === nth),
    )
    await Promise.all(
      queues.map(async queue => {
        for (const name of queue) await mover(name)
      }),
    )
    const [from, to] = await accounts()
    expect(from.money).toBe(money - names.length)
    expect(from.by).toEqual(to.by)
    expect([...from.by].filter(name => name.startsWith('mover')).sort()).toEqual([...names].sort())
  })

  it('gives up after eight tries, and says that its reading is stale', async () => {
    const [{ money }] = await accounts()
    expect((await ask('beOvertaken', 'nobody')).outcome).toBe('stale after 8')
    const { money: left, by } = await accountIn('people')
    expect(left).toBe(money)
    expect(by.slice(-8)).toEqual(Array.from({ length: 8 }, (_, nth) => `overtook ${String(nth + 1)}`))
  })

  it('comes through when others are faster some times, and then not', async () => {
    const [{ money }] = await accounts()
    expect((await ask('beOvertakenFiveTimes', 'last')).outcome).toBe('came through after 6')
    const { money: left, by } = await accountIn('people')
    expect(left).toBe(money)
    expect(by.slice(-6)).toEqual([
      ...Array.from({ length: 5 }, (_, nth) => `overtook ${String(nth + 1)}`),
      'last',
    ])
  })

  it.each([
    ['moveThenRefuse', { kind: 'not-permitted', field: 'money' }],
    ['moveThenBreak', 'Error: a bug'],
  ] as const)('writes nothing for %s, and lets the reason out as it was', async (wish, outcome) => {
    const before = await accounts()
    expect(await ask(wish, 'nobody')).toEqual({ outcome, calls: 6 })
    expect(cloud.invocations().at(-1)?.databaseCalls).toBe(6)
    expect(await accounts()).toEqual(before)
  })

  it('makes a thing once, however often and however many at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => ask('create', 'counter')))
    expect(outcomes.every(({ outcome }) => outcome === 1 || outcome === 'stale')).toBe(true)
    expect((await ask('create', 'counter')).outcome).toBe(1)
    expect(await cloud.engine.find('issues', { _id: 'counter' })).toMatchObject([
      { count: 1, rev: 1, facts: [{ add: 1 }] },
    ])
  })

  it('appends over the revision that it has read, with one call for reading and writing each', async () => {
    await ask('create', 'appended')
    expect(await ask('append', 'appended')).toEqual({ outcome: { count: 11, rev: 2 }, calls: 4 })
  })

  it('appends nothing over an older revision, and nothing else of that transaction either', async () => {
    await ask('create', 'stale')
    expect((await ask('appendStale', 'stale')).outcome).toBe('stale')
    expect(await cloud.engine.find('issues', { _id: 'stale' })).toMatchObject([{ count: 2, rev: 2 }])
    expect(await cloud.engine.find('people', { _id: 'traceOfAStaleWrite' })).toEqual([])
  })
})
