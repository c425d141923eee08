import fc from 'fast-check'
import { afterLegalDays, startOfDay } from '#domain/votes/legalDays'
import { china } from './given'

test.each([
  ['any hour of the day counts the same', '2026-11-01 09:00', 15, '2026-11-17 00:00'],
  ['the first instant of a day', '2026-11-01 00:00', 15, '2026-11-17 00:00'],
  ['the last minute of a day', '2026-11-01 23:59', 15, '2026-11-17 00:00'],
  ['the morning in China that is still yesterday in UTC', '2026-11-02 07:59', 15, '2026-11-18 00:00'],
  ['over the end of a year', '2026-12-25 10:00', 7, '2027-01-02 00:00'],
  ['over a leap day', '2028-02-25 10:00', 7, '2028-03-04 00:00'],
  ['over February of a common year', '2027-02-25 10:00', 7, '2027-03-05 00:00'],
  ['one day is the whole next day', '2026-11-01 09:00', 1, '2026-11-03 00:00'],
])('%s', (_, from, days, end) => {
  expect(afterLegalDays(china(from), days)).toBe(china(end))
})

test('no days end at once', () => {
  expect(afterLegalDays(china('2026-11-01 09:30'), 0)).toBe(china('2026-11-01 09:30'))
})

test('there are that many whole days between, and not one more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2100, 0, 1) }),
      fc.integer({ min: 1, max: 60 }),
      (from, days) => {
        const whole = (afterLegalDays(from, days) - from) / 86_400_000
        expect(whole).toBeGreaterThan(days)
        expect(whole).toBeLessThanOrEqual(days + 1)
        expect(startOfDay(afterLegalDays(from, days))).toBe(afterLegalDays(from, days))
      },
    ),
  )
})
