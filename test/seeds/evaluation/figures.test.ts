import { beginOf, endOf } from '#domain/evaluation/calendar'
import { countNames } from '#domain/evaluation/countNames'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { bySorting, secondCount } from '../../domain/evaluation/secondCount'

const now = Date.UTC(2026, 11, 7, 2)
const { issues, evaluationSnapshots = [], evaluationRuns = [] } = demonstrationDistrict({ now })
const ofDistrict = evaluationSnapshots.filter(({ level }) => level === 'district')

test('every figure of the district is what a second computation makes of the seeded facts', () => {
  expect(ofDistrict.length).toBeGreaterThan(2)
  let received = 0
  for (const { month, asOf, all } of ofDistrict) {
    const raised = issues.filter(({ raisedAt }) => raisedAt >= beginOf(month) && raisedAt < endOf(month))
    const { counter, times } = secondCount(
      raised.map(({ id, facts }) => ({ id, facts })),
      asOf,
    )
    const expected = Object.fromEntries(countNames.map(name => [name, counter[name] ?? 0]))
    // Whether something repeats is known from others, and asked elsewhere.
    expect({ ...all.counts, repeated: 0 }).toEqual(expected)
    for (const span of ['accepted', 'handled', 'confirmed'] as const)
      expect(all.times[span]).toEqual(bySorting(times[span]))
    received += all.counts.received
  }
  expect(received).toBe(issues.length)
})

test('months that are settled are closed, and the others run', () => {
  expect(evaluationRuns.at(-1)).toMatchObject({ month: '2026-12', kind: 'open' })
  expect(evaluationRuns.find(({ month }) => month === '2026-10')?.kind).toBe('closed')
  expect(evaluationRuns.every(({ step, asOf }) => step === 'done' && asOf <= now)).toBe(true)
})

test('it shows compounds, their property companies, communities and the district', () => {
  const levels = new Set(evaluationSnapshots.map(({ level }) => level))
  expect([...levels].sort()).toEqual(
    expect.arrayContaining(['community', 'compound', 'district', 'property', 'subdistrict']),
  )
})
