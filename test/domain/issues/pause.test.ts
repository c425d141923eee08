import { deadlinesAfterPause } from '#domain/issues/deadlines'
import { dueFacts } from '#domain/issues/dueFacts'
import { handlingRules, handlingRulesAt } from '#domain/issues/handlingRules'
import { pause } from '#domain/issues/pause'
import { resume } from '#domain/issues/resume'
import {
  after,
  appended,
  as,
  chain,
  china,
  DAY,
  HOUR,
  MINUTE,
  raised,
  refusalOf,
  tuesday,
  who,
} from './given'
import { accepted, dispatched, escalated, handled, paused } from './steps'

const tryPause = (issue: ReturnType<typeof raised>, until: number, now = tuesday, reason = '等配件') =>
  refusalOf(pause({ reason, until }, issue, as(who.secretary, now)))

test('lasts 30 days at most, to the millisecond', () => {
  expect(tryPause(accepted(), tuesday + 30 * DAY)).toBeNull()
  expect(tryPause(accepted(), tuesday + 30 * DAY + 1)).toBe('pause-too-long')
  expect(tryPause(accepted(), tuesday)).toBe('times-out-of-order')
})

test('the numbers of handling are dated, with a source', () => {
  expect(handlingRulesAt(0)).toBe(handlingRules[0])
  expect(handlingRulesAt(tuesday)).toMatchObject({ confirmDays: 7, pauseDays: 30, objectionsToEscalate: 2 })
  for (const { source } of handlingRules) expect(source).not.toBe('')
})

test('several pauses at one tier last 30 days together', () => {
  const first = paused(accepted(), tuesday, tuesday + 20 * DAY)
  const again = after(first, resume({}, first, as(who.secretary, tuesday + 20 * DAY)))
  expect(again.pausedFor).toBe(20 * DAY)
  expect(tryPause(again, tuesday + 30 * DAY, tuesday + 20 * DAY)).toBeNull()
  expect(tryPause(again, tuesday + 30 * DAY + 1, tuesday + 20 * DAY)).toBe('pause-too-long')
})

test('a new stay at a tier begins with all 30 days, and with no reminder given', () => {
  const long = paused(dispatched(), tuesday + 6 * DAY, tuesday + 16 * DAY)
  const going = appended(long, dueFacts(long, chain, tuesday + 16.5 * DAY))
  expect(going.pausedFor).toBe(10 * DAY)
  expect(going.dueSoonNoted).toHaveLength(1)
  expect(escalated(going, tuesday + 16.5 * DAY)).toMatchObject({ pausedFor: 0, dueSoonNoted: [] })
})

test('needs a reason', () => {
  expect(tryPause(accepted(), tuesday + DAY, tuesday, ' 。')).toBe('reason-needed')
})

test('danger cannot wait, what is not accepted cannot either, nor what is paused', () => {
  expect(tryPause(accepted(raised({ urgency: 'danger' })), tuesday + DAY)).toBe('wrong-state')
  expect(tryPause(raised(), tuesday + DAY)).toBe('wrong-state')
  expect(tryPause(paused(accepted(), tuesday, tuesday + DAY), tuesday + DAY)).toBe('wrong-state')
})

test('is no way round a deadline that has passed', () => {
  const due = tuesday + 7 * DAY
  expect(tryPause(accepted(), due + DAY, due)).toBeNull()
  expect(tryPause(accepted(), due + DAY, due + 1)).toBe('wrong-state')
})

test('stops the clocks; ended by the office, what was left is left again', () => {
  const issue = paused(dispatched(), tuesday + DAY, tuesday + 20 * DAY)
  expect(issue.nextDueAt).toBe(tuesday + 20 * DAY)
  expect(dueFacts(issue, chain, tuesday + 20 * DAY - 1)).toEqual([])
  const going = after(issue, resume({}, issue, as(who.secretary, tuesday + 4 * DAY)))
  expect(going.deadlines.resolveBy).toBe(tuesday + 10 * DAY)
  expect(going.pause).toBeNull()
})

test('is ended by the clock at its limit, however late the sweep', () => {
  const issue = paused(dispatched(), tuesday + DAY, tuesday + 3 * DAY)
  const [fact] = dueFacts(issue, chain, tuesday + 3 * DAY)
  expect(fact).toMatchObject({
    kind: 'resumed',
    by: { kind: 'clock' },
    deadlines: { resolveBy: tuesday + 9 * DAY },
  })
  const [late] = dueFacts(issue, chain, tuesday + 5 * DAY)
  expect(late).toMatchObject({ kind: 'resumed', deadlines: { resolveBy: tuesday + 9 * DAY } })
})

test('a sweep after the limit and the deadline ends the pause and escalates', () => {
  const issue = paused(dispatched(), tuesday + DAY, tuesday + 3 * DAY)
  expect(dueFacts(issue, chain, tuesday + 9 * DAY + 1).map(fact => fact.kind)).toEqual([
    'resumed',
    'escalated',
  ])
})

test('working time left is kept as working time, natural time as natural time', () => {
  const arrived = escalated(raised(), china('2026-11-06 16:30'))
  const since = china('2026-11-06 17:00')
  const still = { ...arrived, pause: { reason: '等配件', since, until: china('2026-11-09 17:30') } }
  // Of two working days, 13 h 30 min were left; of 15 days all but half an hour.
  expect(deadlinesAfterPause(still, china('2026-11-09 17:30'))).toEqual({
    respondBy: china('2026-11-11 17:00'),
    resolveBy: china('2026-11-24 17:00'),
  })
  expect(deadlinesAfterPause(arrived, china('2026-11-09 17:30'))).toEqual(arrived.deadlines)
})

test('a reminder given before a pause is not given again after it', () => {
  const issue = dispatched()
  const now = tuesday + 6 * DAY
  const reminded = appended(issue, dueFacts(issue, chain, now))
  const still = paused(reminded, now, now + 10 * DAY)
  const going = appended(still, dueFacts(still, chain, now + 10 * DAY))
  expect(going.dueSoonNoted).toEqual([going.deadlines.resolveBy])
  expect(going.nextDueAt).toBe(tuesday + 17 * DAY + 1)
})

test('and one not given comes when a quarter of the running time is left', () => {
  const still = paused(dispatched(), tuesday + DAY, tuesday + 29 * DAY)
  const going = appended(still, dueFacts(still, chain, tuesday + 29 * DAY))
  expect(going.deadlines.resolveBy).toBe(tuesday + 35 * DAY)
  expect(going.nextDueAt).toBe(tuesday + 35 * DAY - 42 * HOUR)
})

test('what is done is done, paused or not', () => {
  const issue = handled(paused(dispatched(), tuesday, tuesday + DAY), tuesday + HOUR)
  expect(issue).toMatchObject({ state: 'handled', pause: null })
  expect(dueFacts(issue, chain, tuesday + DAY + MINUTE)).toEqual([])
})
