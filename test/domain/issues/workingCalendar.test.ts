import {
  addWorkingTime,
  isAnnounced,
  isWorkingDay,
  workingTimeBetween,
  yearsAnnounced,
} from '#domain/issues/workingCalendar'
import { china, DAY, HOUR, MINUTE } from './given'

describe('2026 as the State Council announced it', () => {
  const off = [
    ['元旦', '2026-01-01', '2026-01-03'],
    ['春节', '2026-02-15', '2026-02-23'],
    ['清明', '2026-04-04', '2026-04-06'],
    ['劳动节', '2026-05-01', '2026-05-05'],
    ['端午', '2026-06-19', '2026-06-21'],
    ['中秋', '2026-09-25', '2026-09-27'],
    ['国庆', '2026-10-01', '2026-10-07'],
  ] as const
  test.each(off)('%s: no work from %s to %s', (_name, first, last) => {
    for (let day = china(`${first} 12:00`); day <= china(`${last} 12:00`); day += DAY) {
      expect(isWorkingDay(day)).toBe(false)
    }
  })
  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend day on which one works',
    day => {
      expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
      expect(isWorkingDay(china(`${day} 00:00`))).toBe(true)
      expect(isWorkingDay(china(`${day} 23:59`))).toBe(true)
    },
  )
  test('and no other day is out of the ordinary', () => {
    const special = new Set<string>()
    for (let day = china('2026-01-01 12:00'); day < china('2027-01-01 00:00'); day += DAY) {
      const date = new Date(day + 8 * HOUR)
      const weekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5
      if (isWorkingDay(day) !== weekday) special.add(date.toISOString().slice(5, 10))
    }
    // 6 make-up days, and of the days off those that are not on a weekend.
    expect([...special].sort().join(' ')).toBe(
      '01-01 01-02 01-04 02-14 02-16 02-17 02-18 02-19 02-20 02-23 02-28 04-06 05-01 05-04 05-05 05-09 ' +
        '06-19 09-20 09-25 10-01 10-02 10-05 10-06 10-07 10-10',
    )
  })
})

describe('beyond the years announced', () => {
  test('those are 2004 to 2026', () => {
    // When the library has learnt another year, see that its notice is complete and move this.
    expect(yearsAnnounced).toEqual({ first: 2004, last: 2026 })
  })
  test('says so', () => {
    expect(isAnnounced(china('2026-12-31 23:59'))).toBe(true)
    expect(isAnnounced(china('2027-01-01 00:00'))).toBe(false)
    expect(isAnnounced(china('2003-12-31 12:00'))).toBe(false)
  })
  test.each([
    ['元旦', '2027-01-01'],
    ['除夕', '2027-02-05'],
    ['清明', '2027-04-05'],
    ['端午', '2027-06-09'],
    ['中秋', '2027-09-15'],
    ['国庆', '2027-10-01'],
    ['除夕', '2028-01-25'],
    ['春节', '2028-01-26'],
    ['正月初二', '2028-01-27'],
    ['正月初三', '2028-01-28'],
    ['清明', '2028-04-04'],
    ['劳动节', '2028-05-01'],
    ['劳动节', '2028-05-02'],
    ['端午', '2028-05-28'],
    ['中秋', '2028-10-03'],
  ])('%s %s is a day off by law', (_name, day) => {
    expect(isWorkingDay(china(`${day} 12:00`))).toBe(false)
  })
  test.each([
    '2027-01-04',
    '2027-02-09',
    '2027-02-10',
    '2027-04-06',
    '2028-01-24',
    '2028-01-31',
    '2028-05-03',
  ])('%s is a weekday like any other as long as nothing is announced', day => {
    expect(isWorkingDay(china(`${day} 12:00`))).toBe(true)
  })
  test('the fifth of a leap fifth month is not 端午', () => {
    expect(isWorkingDay(china('2028-06-27 12:00'))).toBe(true)
  })
  test('a weekend is a weekend', () => {
    expect(isWorkingDay(china('2027-02-20 12:00'))).toBe(false)
    expect(isWorkingDay(china('2027-02-21 12:00'))).toBe(false)
  })
})

describe('working time', () => {
  test.each([
    ['within a morning', '2026-11-03 09:00', 2, '2026-11-03 11:00'],
    ['over noon', '2026-11-03 11:00', 2, '2026-11-03 15:00'],
    ['to the very end of a day', '2026-11-03 08:30', 7, '2026-11-03 17:30'],
    ['begun at night', '2026-11-03 23:00', 1, '2026-11-04 09:30'],
    ['begun at noon', '2026-11-03 12:30', 1, '2026-11-03 15:00'],
    ['begun as offices close', '2026-11-03 17:30', 7, '2026-11-04 17:30'],
    ['over a weekend', '2026-11-06 17:00', 1, '2026-11-09 09:00'],
    ['on a make-up Saturday', '2026-10-09 17:00', 1, '2026-10-10 09:00'],
    ['over the seven days of October', '2026-09-30 17:00', 14, '2026-10-09 17:00'],
    ['over the nine days of 春节', '2026-02-14 17:00', 1, '2026-02-24 09:00'],
  ])('%s: from %s, %d h end at %s', (_name, from, hours, to) => {
    expect(addWorkingTime(china(from), hours * HOUR)).toBe(china(to))
    expect(workingTimeBetween(china(from), china(to))).toBe(hours * HOUR)
  })
  test('of nothing is nothing', () => {
    expect(workingTimeBetween(china('2026-11-07 10:00'), china('2026-11-08 10:00'))).toBe(0)
    expect(workingTimeBetween(china('2026-11-04 10:00'), china('2026-11-03 10:00'))).toBe(0)
    expect(workingTimeBetween(china('2026-11-03 10:00'), china('2026-11-03 10:01'))).toBe(MINUTE)
  })
})
