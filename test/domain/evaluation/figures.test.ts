import fc from 'fast-check'
import { countNames, shareNames, type CountName } from '#domain/evaluation/countNames'
import { durationFigures, durationsOf } from '#domain/evaluation/Durations'
import { evaluationRowOf } from '#domain/evaluation/evaluationRowOf'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { overallOf, shareOf, sharesOf, summaryOf } from '#domain/evaluation/figures'
import { halfUp } from '#domain/evaluation/halfUp'
import { addUp, countRows, noSums } from '#domain/evaluation/Sums'
import { DAY, HOUR, MINUTE, tuesday } from '../issues/given'
import { lives } from '../issues/lives'
import { bySorting, secondCount } from './secondCount'

const rules = evaluationRulesAt(tuesday)
const countsWith = (some: Partial<Record<CountName, number>>) => ({ counts: { ...noSums.counts, ...some } })

test('1,772 of 2,135 closed at the compound are 83.0 %, and 363 above it', () => {
  const summary = countsWith({
    closed: 2_135,
    closedAtCompound: 1_772,
    closedAtCommunity: 300,
    closedAtDistrict: 63,
  })
  expect(shareOf('atCompound', summary, rules)).toEqual({
    part: 1_772,
    whole: 2_135,
    permille: 830,
    interval: null,
  })
  expect(summary.counts.closed - summary.counts.closedAtCompound).toBe(363)
})

test('halves are rounded up, exactly', () => {
  expect(halfUp(1n, 2000n, 1000)).toBe(1)
  expect(halfUp(1n, 2001n, 1000)).toBe(0)
  expect(halfUp(9999n, 10000n, 1000)).toBe(1000)
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
      const rounded = BigInt(halfUp(BigInt(part), BigInt(whole), 1000))
      const twice = 2n * (BigInt(part) * 1000n - rounded * BigInt(whole))
      expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true)
    }),
  )
})

test('the three rates are weighed 10, 50 and 40 and rounded once; fairly satisfied counts nine tenths', () => {
  const summary = countsWith({
    ...{ askedAnswered: 30, answered: 29, askedSolved: 30, solvedWholly: 20, solvedPartly: 6 },
    ...{ askedSatisfied: 30, grade5: 10, grade4: 5, grade3: 7, grade2: 4, grade1: 4 },
  })
  const shares = sharesOf(summary, rules)
  expect(shares.response.permille).toBe(967)
  expect(shares.solved.permille).toBe(667)
  expect(shares.partlySolved.permille).toBe(200)
  // 15 + 0.9 × 7 = 21.3 of 30
  expect(shares.satisfied).toMatchObject({ part: 213, whole: 30, permille: 710 })
  // (290/3 + 5 × 200/3 × … exactly: 0.1 × 29/30 + 0.5 × 20/30 + 0.4 × 21.3/30 = 0.714
  expect(overallOf(summary, rules)).toBe(714)
  expect(overallOf(countsWith({ askedSolved: 1, solvedWholly: 1 }), rules)).toBeNull()
})

test('nobody asked is no share, and fewer than twenty have an interval', () => {
  expect(shareOf('solved', countsWith({}), rules)).toEqual({
    part: 0,
    whole: 0,
    permille: null,
    interval: null,
  })
  expect(shareOf('solved', countsWith({ askedSolved: 19, solvedWholly: 19 }), rules).interval).toEqual({
    low: 832,
    high: 1000,
  })
  expect(shareOf('solved', countsWith({ askedSolved: 20, solvedWholly: 20 }), rules).interval).toBeNull()
})

test('mean, median and P90 are those of the sorted minutes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000)), minutes => {
      const times = minutes.map(one => ({ from: tuesday, to: tuesday + one * MINUTE + 59_000 }))
      expect(durationFigures(durationsOf(times))).toEqual(bySorting(minutes))
    }),
  )
  // Rubbish in 24 h and one minute.
  expect(durationFigures(durationsOf([{ from: 0, to: 24 * HOUR + MINUTE }])).p90).toBe(1_441)
})

test('a second computation over random histories agrees exactly, whenever it is asked', () => {
  const month = fc.array(lives, { minLength: 1, maxLength: 8 })
  let judged = 0
  fc.assert(
    fc.property(month, fc.nat(150 * 24), (all, hours) => {
      const asOf = tuesday + hours * HOUR
      const histories = all.map(({ facts }, index) => ({ id: `i${index}`, facts }))
      const rows = histories.flatMap(({ id, facts }) => evaluationRowOf(id, facts, asOf) ?? [])
      const summary = summaryOf(countRows(rows).all)
      const second = secondCount(histories, asOf)
      const expected = Object.fromEntries(countNames.map(name => [name, second.counter[name] ?? 0]))
      // All of one building, so what was raised later repeats: asked elsewhere.
      expect(summary.counts).toEqual(expected)
      for (const span of ['accepted', 'handled', 'confirmed'] as const)
        expect(summary.times[span]).toEqual(bySorting(second.times[span]))
      judged += summary.counts.dueHandled
    }),
    { numRuns: 400, seed: 1278 },
  )
  expect(judged).toBeGreaterThan(400)
})

test('what is counted of two halves adds up to what is counted of both', () => {
  fc.assert(
    fc.property(fc.array(lives, { maxLength: 6 }), fc.nat(6), (all, cut) => {
      const rows = all.flatMap(
        ({ facts, now }, index) => evaluationRowOf(`i${index}`, facts, now + DAY) ?? [],
      )
      const marked = rows.map((row, index) => ({
        ...row,
        exclusion: index % 3 === 0 ? { reason: 'unreasonable', askedBy: 'p-1', reviewedBy: 'p-2' } : null,
      }))
      expect(addUp([countRows(marked.slice(0, cut)), countRows(marked.slice(cut))])).toEqual(
        countRows(marked),
      )
    }),
    { numRuns: 100, seed: 7 },
  )
})

test('every share is of something that is counted', () => {
  for (const name of shareNames) expect(shareOf(name, countsWith({}), rules).permille).toBeNull()
})
