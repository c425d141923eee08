import { beginOf } from '#domain/evaluation/calendar'
import { fillDistrict } from '../district/startDistrict'
import { nightOf, startCounting, type Counting } from './startCounting'
import { storedLives } from './storedLives'

/** 100,000 in `npm run test:long`. */
const many = Number(process.env['EVALUATION_ISSUES'] ?? 4_000)
const DAY = 86_400_000
jest.setTimeout(60_000 + many * 30)

let counting: Counting
beforeAll(async () => {
  counting = await startCounting()
  await fillDistrict(counting.cloud)
})
afterAll(() => counting.close())

test('a month of very many issues closes in reads that grow with its pages only, a few at a time', async () => {
  const patterns = storedLives(200, 78, beginOf('2026-09'), 29 * DAY)
  const batch = 1_000
  for (let start = 0; start < many; start += batch)
    await counting.cloud.engine.insert(
      'issues',
      Array.from({ length: Math.min(batch, many - start) }, (_, index) => {
        const pattern = patterns[(start + index) % patterns.length]
        if (pattern === undefined) throw new Error('no pattern')
        const id = `n${String(start + index).padStart(6, '0')}`
        return { ...pattern, _id: id, id }
      }),
    )
  const now = nightOf('2026-11-05')
  const costs: number[] = []
  let began = performance.now()
  const longest = { milliseconds: 0 }
  for (let run = 0; run < 2_000; run += 1) {
    // Thirty steps a run, as if there were no time for more.
    const { calls, done } = await counting.sweep({ now: now + run * 1_000, steps: 30 })
    longest.milliseconds = Math.max(longest.milliseconds, performance.now() - began)
    began = performance.now()
    if (done === 0 && calls <= 1) break
    costs.push(calls)
  }
  const calls = costs.reduce((sum, each) => sum + each, 0)
  const pages = Math.ceil(many / 200)
  console.log(
    `${String(many)} issues: ${String(calls)} database calls in ${String(costs.length)} runs, ` +
      `the longest ${String(Math.round(longest.milliseconds))} ms`,
  )
  // A page and the note of how far it is come to two calls; bodies and empty months beside it to a few hundred.
  expect(calls).toBeLessThan(2 * pages + 500)
  const [district] = (await counting.published()).filter(({ key, kind }) => key === 'zk' && kind === 'closed')
  expect(district?.all.counts.received).toBe(many)
  if (many <= 10_000) expect(await counting.differences()).toEqual([])
})
