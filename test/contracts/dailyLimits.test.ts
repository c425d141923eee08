import { calls, mayRefuse, type CallName } from '#contracts/calls'
import { sayRefusal } from '#copy/refusals'
import { dailyLimits, isNeverTooOften, mostADay } from '#domain/dailyLimits'
import { chinaDay, nextChinaDay } from '#domain/kernel/dailyLimits'

const names = Object.keys(calls) as CallName[]
const rows = dailyLimits.flatMap(table => [...table])
const now = Date.UTC(2026, 10, 23, 2)

test('every call that writes has its row, once, and no row is of another call', () => {
  const limited = rows.flatMap(({ mostADay: most }) => Object.keys(most))
  expect(limited.filter((name, at) => limited.indexOf(name) !== at)).toEqual([])
  expect(names.filter(name => calls[name].writes && !limited.includes(name))).toEqual([])
  expect(limited.filter(name => !names.some(call => call === name))).toEqual([])
})

test('every row is dated, says why, and is far from a slip of the finger', () => {
  for (const { from, source, mostADay: most } of rows) {
    expect(from).toBeGreaterThan(0)
    expect(source.length).toBeGreaterThan(40)
    for (const each of Object.values(most)) expect(each === null || each >= 5).toBe(true)
  }
})

test('what is counted may be refused for it, and nothing else', () => {
  for (const name of names) expect(mayRefuse(name, 'too-often')).toBe(mostADay(name, now) !== null)
})

test('a danger is never too often, whether it was chosen or its words say so', () => {
  const report = { category: 'rubbish', urgency: 'normal', text: '垃圾没有清运' }
  expect(isNeverTooOften('raiseIssue', report)).toBe(false)
  expect(isNeverTooOften('raiseIssue', { ...report, urgency: 'danger' })).toBe(true)
  expect(isNeverTooOften('raiseIssue', { ...report, text: '楼道冒烟了' })).toBe(true)
  expect(isNeverTooOften('comment', { ...report, urgency: 'danger' })).toBe(false)
})

test('a day is a day in China, and the refusal says when the next begins', () => {
  const late = Date.UTC(2026, 10, 23, 15, 59, 59)
  expect([chinaDay(now), chinaDay(late), chinaDay(late + 1_000)]).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-24',
  ])
  expect(nextChinaDay(late)).toBe(late + 1_000)
  const said = sayRefusal({ kind: 'too-often', params: { most: 60, again: nextChinaDay(late) } })
  expect(said).toContain('60 次')
  expect(said).toContain('11月24日 0 点')
})
