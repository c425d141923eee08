import { dueFacts } from '#domain/issues/dueFacts'
import { dueSoonAt, soonFrom, soonOf } from '#domain/issues/dueSoon'
import { chain, DAY, HOUR, MINUTE, raised, tuesday } from './given'
import { accepted, escalated, handled, paused } from './steps'

test.each([
  ['of a day, six hours', DAY, 0, 6 * HOUR],
  ['of fifteen days, three and three quarters', 15 * DAY, 0, 3.75 * DAY],
  ['of two hours, half an hour', 2 * HOUR, 0, 30 * MINUTE],
  ['of an hour, half an hour too', HOUR, 0, 30 * MINUTE],
  ['of a quarter of an hour, half an hour: near from the beginning', 15 * MINUTE, 0, 30 * MINUTE],
  ['of a day after two days of pause, six hours', 3 * DAY, 2 * DAY, 6 * HOUR],
])('the last part of the time is near: %s', (_what, length, pausedFor, before) => {
  const due = tuesday + length
  expect(due - soonFrom({ arrivedAt: tuesday, pausedFor }, due)).toBe(before)
})

test('an issue is due soon from its nearest deadline on, not while paused, nor once handled', () => {
  expect(raised().dueSoonAt).toBe(tuesday + 18 * HOUR)
  expect(accepted().dueSoonAt).toBe(tuesday + 0.75 * 7 * DAY)
  expect(paused(accepted(), tuesday, tuesday + DAY).dueSoonAt).toBeNull()
  expect(handled().dueSoonAt).toBeNull()
})

test('each deadline has its own instant', () => {
  expect(soonOf(raised())).toEqual({ respondBy: tuesday + 18 * HOUR, resolveBy: tuesday + 0.75 * 7 * DAY })
  expect(soonOf(accepted())).toEqual({ respondBy: null, resolveBy: tuesday + 0.75 * 7 * DAY })
})

test('after an escalation it counts from the arrival, not from when it was raised', () => {
  const at = tuesday + 6 * DAY
  const issue = escalated(accepted(), at)
  const { respondBy } = issue.deadlines
  if (respondBy === null) throw new Error('no deadline')
  expect(issue.dueSoonAt).toBe(respondBy - (respondBy - at) / 4)
})

test('the reminder goes out at the very instant', () => {
  const issue = raised()
  const soon = dueSoonAt(issue)
  if (soon === null) throw new Error('never due soon')
  expect(dueFacts(issue, chain, soon - 1)).toEqual([])
  expect(dueFacts(issue, chain, soon)).toMatchObject([{ kind: 'dueSoonNoted', at: soon }])
})
