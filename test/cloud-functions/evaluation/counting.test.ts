import { beginOf } from '#domain/evaluation/calendar'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import { fillDistrict } from '../district/startDistrict'
import { nightOf, startCounting, type Counting } from './startCounting'
import { storedLives } from './storedLives'

const DAY = 86_400_000
const seed = Number(process.env['EVALUATION_SEED'] ?? 178)
const lives = storedLives(240, seed, beginOf('2026-09'), 80 * DAY)

let counting: Counting
beforeAll(async () => {
  counting = await startCounting()
})
afterAll(() => counting.close())
beforeEach(async () => {
  await counting.cloud.reset()
  await fillDistrict(counting.cloud)
  await counting.cloud.engine.insert(
    'issues',
    lives.map(one => ({ ...one })),
  )
})

/** What was published by id, whenever it was counted. */
const figures = async () =>
  new Map((await counting.published()).map(one => [one._id, JSON.stringify({ ...one, asOf: 0 })]))

test('a month closes when it is settled, once; the months after it run', async () => {
  await counting.sweep({ now: nightOf('2026-11-05') })
  const kinds = async () =>
    [...new Set((await counting.published()).map(({ month, kind }) => `${month} ${kind}`))].sort()
  expect(await kinds()).toEqual(['2026-09 closed', '2026-10 open', '2026-11 open'])

  const closed = (await counting.published()).filter(({ kind }) => kind === 'closed')
  // The same night once more, and the next: nothing closes twice.
  expect((await counting.sweep({ now: nightOf('2026-11-05') + 60_000 })).done).toBe(0)
  await counting.sweep({ now: nightOf('2026-11-06') })
  expect((await counting.published()).filter(({ kind }) => kind === 'closed')).toEqual(closed)
  expect(await kinds()).toEqual(['2026-09 closed', '2026-10 open', '2026-11 open'])

  await counting.sweep({ now: nightOf('2026-12-01') })
  // Lives of September went on after it closed.
  expect(await kinds()).toEqual([
    '2026-09 closed',
    '2026-09 correction',
    '2026-10 closed',
    '2026-11 open',
    '2026-12 open',
  ])
  expect(await counting.differences()).toEqual([])
})

test('a body is the sum of those below it, and a compound with issues is counted at all', async () => {
  await counting.sweep({ now: nightOf('2026-12-02') })
  const all = (await counting.published()).filter(
    ({ month, kind }) => month === '2026-10' && kind === 'closed',
  )
  const of = (key: string) => all.find(one => one.key === key)?.all.counts
  const sum = (...keys: readonly string[]) =>
    Object.fromEntries(
      Object.keys(of('zk') ?? {}).map(name => [
        name,
        keys.reduce((total, key) => total + (of(key)?.[name as 'received'] ?? 0), 0),
      ]),
    )
  expect(of('zk')?.received).toBeGreaterThan(50)
  expect(of('zk')).toEqual(sum('banshan', 'hailun', 'yuhu'))
  expect(of('xiejiao')).toEqual(sum('banshan', 'hailun'))
  expect(of('huihuan')).toEqual(of('zk'))
  expect(of('housing')?.received).toBeGreaterThan(0)
  expect(of('police')?.received).toBeGreaterThan(0)
  expect(of('banshan:property')?.received).toBeGreaterThan(0)
  const received = lives.filter(({ facts }) => {
    const at = facts[0]?.at ?? 0
    return at >= beginOf('2026-10') && at < beginOf('2026-11')
  })
  expect(of('zk')?.received).toBe(received.length)
})

/** Of this compound nothing happens after the month has closed. */
const endBeforeClosing = async (compoundId: string, closes: number) => {
  for (const { _id, facts, compoundId: where } of lives)
    if (where === compoundId)
      await counting.cloud.engine.update(
        'issues',
        { _id },
        { $set: { facts: facts.filter(({ at }) => at < closes) } },
        { multi: false, upsert: false, replace: false },
      )
}

test('what happens after a month has closed is a correction beside it, and takes nothing back', async () => {
  await endBeforeClosing('yuhu', nightOf('2026-11-05'))
  await counting.sweep({ now: nightOf('2026-11-05') })
  const before = (await counting.published()).filter(({ kind }) => kind === 'closed')
  const waiting = lives.find(
    ({ facts, state, compoundId }) =>
      state === 'handled' && compoundId === 'banshan' && (facts[0]?.at ?? 0) < beginOf('2026-10'),
  )
  if (waiting === undefined) throw new Error('no life waits for its reporter')
  const reporter = {
    kind: 'person',
    personId: 'p-li',
    name: '李女士',
    role: 'resident',
    orgUnitId: null,
    orgName: null,
  }
  const rating = { answered: true, solved: 'wholly', satisfied: 5 }
  const wholly = { v: 2, rating, comment: '' }
  const late = { kind: 'confirmed', at: nightOf('2026-11-20'), by: reporter, ...wholly }
  await counting.cloud.engine.update(
    'issues',
    { _id: waiting._id },
    { $set: { facts: [...waiting.facts, late] } },
    { multi: false, upsert: false, replace: false },
  )
  await counting.sweep({ now: nightOf('2026-12-01') })
  const after = await counting.published()
  expect(after.filter(({ kind, month }) => kind === 'closed' && month === '2026-09')).toEqual(before)
  const corrected = after.filter(({ kind }) => kind === 'correction')
  expect(corrected.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['banshan', 'huihuan', 'xiejiao', 'zk']),
  )
  expect(corrected.map(({ key }) => key)).not.toContain('yuhu')
  const confirmed = (key: string, from: readonly Snapshot[]) =>
    from.find(one => one.key === key)?.all.counts.confirmed
  expect(confirmed('zk', corrected)).toBe((confirmed('zk', before) ?? 0) + 1)
  expect(await counting.differences()).toEqual([])
})

test('killed at any write, and going on, it comes to the same as if it had not been', async () => {
  const now = nightOf('2026-12-02')
  await counting.sweep({ now })
  const calm = await figures()
  expect(calm.size).toBeGreaterThan(30)
  let killed = 0
  for (const write of [1, 3, 8, 21, 55])
    for (const done of [true, false]) {
      await counting.forget()
      // It dies again and again, each time a little later.
      for (let tries = 0; tries < 40; tries += 1) {
        const { died } = await counting.sweep({
          now: now + tries * 60_000,
          dieAt: { write: write + tries, done },
        })
        if (!died) break
        killed += 1
      }
      await counting.sweep({ now: now + 50 * 60_000 })
      expect(await figures()).toEqual(calm)
      expect(await counting.cloud.engine.count('evaluationParts', {})).toBe(0)
    }
  expect(killed).toBeGreaterThan(20)
  expect(await counting.differences()).toEqual([])
})

test('a run does as many steps as it has time for, and two at once do the work of one', async () => {
  const now = nightOf('2026-12-02')
  await counting.sweep({ now })
  const calm = await figures()
  await counting.forget()
  for (let minutes = 0; minutes < 200; minutes += 1) {
    const at = now + (minutes % 100) * 60_000
    const both = await Promise.all([
      counting.sweep({ now: at, steps: 3 }),
      counting.sweep({ now: at, steps: 3 }),
    ])
    if ((await counting.cloud.engine.count('dailyJobs', { _id: 'evaluation' })) > 0) break
    expect(both.every(({ done }) => done <= 3)).toBe(true)
  }
  expect(await figures()).toEqual(calm)
})

test('by day it does nothing, and in a night that is done it reads once', async () => {
  expect(await counting.sweep({ now: Date.parse('2026-11-05T10:00:00+08:00') })).toMatchObject({
    done: 0,
    calls: 0,
  })
  await counting.sweep({ now: nightOf('2026-11-05') })
  expect(await counting.sweep({ now: nightOf('2026-11-05') + 60_000 })).toMatchObject({ done: 0, calls: 1 })
})
