import { dueFacts } from '#domain/issues/dueFacts'
import type { Issue } from '#domain/issues/Issue'
import { noteProgress } from '#domain/issues/noteProgress'
import type { Raise } from '#domain/issues/raise'
import {
  after,
  appended,
  as,
  branchlessChain,
  chain,
  china,
  DAY,
  HOUR,
  kinds,
  MINUTE,
  raised,
  tuesday,
  who,
} from './given'
import { accepted, dispatched, escalated, handled } from './steps'

const sweep = (issue: Issue, now: number) => appended(issue, dueFacts(issue, chain, now))
const tierAt = (issue: Issue, now: number) => sweep(issue, now).standing.tier

describe('how long each sort may take', () => {
  const table: readonly (readonly [string, Partial<Raise>, number, number])[] = [
    ['danger', { urgency: 'danger' }, 0.5, 2],
    ['words of danger, called normal', { text: '有人被困电梯里了' }, 0.5, 2],
    ['a lift out of service', { category: 'lift', urgency: 'urgent' }, 4, 24],
    ['water out of service', { category: 'water', urgency: 'urgent', text: '停水了半天' }, 4, 24],
    ['power out of service', { category: 'power', urgency: 'urgent', text: '整栋停电了' }, 4, 24],
    ['gas out of service', { category: 'gas', urgency: 'urgent', text: '没有气做饭了' }, 4, 24],
    ['rubbish', { category: 'rubbish', text: '垃圾没人清运' }, 24, 24],
    ['urgent rubbish', { category: 'rubbish', urgency: 'urgent', text: '垃圾没人清运' }, 24, 24],
    ['general', { category: 'noise', text: '装修太吵了' }, 24, 168],
    ['urgent, but no outage', { category: 'noise', urgency: 'urgent', text: '装修太吵了' }, 24, 168],
    ['a lift that often stops', { category: 'lift' }, 24, 168],
  ]
  test.each(table)('%s at the compound', (_name, more, respond, resolve) => {
    const { deadlines } = raised(more)
    expect(deadlines).toEqual({ respondBy: tuesday + respond * HOUR, resolveBy: tuesday + resolve * HOUR })
  })
  test('hard ones have 15 days at the community, which answers in two working days', () => {
    const issue = escalated(
      raised({ category: 'parking', text: '学校周边乱停车' }),
      china('2026-11-06 16:30'),
    )
    expect(issue.deadlines).toEqual({
      respondBy: china('2026-11-10 16:30'),
      resolveBy: china('2026-11-21 16:30'),
    })
  })
  test('the district answers, and resolves by milestones', () => {
    const issue = escalated(escalated(), tuesday)
    expect(issue.deadlines).toEqual({ respondBy: china('2026-11-06 09:00'), resolveBy: null })
  })
  test('danger stays two hours at every tier', () => {
    const top = escalated(escalated(raised({ urgency: 'danger' })))
    expect(top.standing.tier).toBe('district')
    expect(top.deadlines).toEqual({ respondBy: tuesday + HOUR / 2, resolveBy: tuesday + 2 * HOUR })
  })
  test('what is urgent when raised is still answered sooner at the district', () => {
    expect(escalated(escalated(raised({ urgency: 'urgent' }))).deadlines.respondBy).toBe(
      china('2026-11-04 09:00'),
    )
  })
})

describe('rubbish: 24 hours', () => {
  const rubbish = { category: 'rubbish', text: '垃圾没人清运' } as const
  test.each([
    ['unanswered', raised(rubbish)],
    ['accepted', accepted(raised(rubbish))],
    ['dispatched', dispatched(raised(rubbish))],
  ])('%s: at 24 h it is at the compound, at 24 h + 1 min at the community', (_name, issue) => {
    expect(tierAt(issue, tuesday + DAY - MINUTE)).toBe('compound')
    expect(tierAt(issue, tuesday + DAY)).toBe('compound')
    expect(tierAt(issue, tuesday + DAY + 1)).toBe('community')
    expect(tierAt(issue, tuesday + DAY + MINUTE)).toBe('community')
  })
  test('arrives as submitted, with fresh clocks and nobody on it, and says why', () => {
    const issue = dispatched(raised(rubbish))
    const now = tuesday + DAY + MINUTE
    const facts = dueFacts(issue, chain, now)
    expect(facts).toEqual([
      {
        kind: 'escalated',
        at: now,
        by: { kind: 'clock' },
        from: 'compound',
        cause: 'clock',
        breached: 'resolve',
        reason: '',
        arrival: {
          standing: chain.community,
          deadlines: { respondBy: now + DAY, resolveBy: now + DAY },
        },
      },
    ])
    expect(appended(issue, facts)).toMatchObject({
      state: 'submitted',
      handler: null,
      standing: chain.community,
      climbed: ['compound', 'community'],
      raisedAt: tuesday,
    })
  })
  test('climbs to the district when the community is late too, once for each breach', () => {
    const first = sweep(raised(rubbish), tuesday + DAY + MINUTE)
    const second = sweep(first, first.arrivedAt + DAY + MINUTE)
    expect(second.climbed).toEqual(['compound', 'community', 'district'])
    expect(dueFacts(second, chain, second.arrivedAt + MINUTE)).toEqual([])
  })
  test('a sweep that comes a week late moves it one tier and starts the clocks then', () => {
    const issue = sweep(raised(rubbish), tuesday + 8 * DAY)
    expect(issue.climbed).toEqual(['compound', 'community'])
    expect(issue.deadlines.resolveBy).toBe(tuesday + 9 * DAY)
  })
})

test('an answer meets the respond deadline and leaves the other running', () => {
  const issue = accepted(raised(), tuesday + HOUR)
  expect(issue.deadlines).toEqual({ respondBy: null, resolveBy: tuesday + 7 * DAY })
  expect(dispatched(raised(), tuesday + HOUR).deadlines).toEqual(issue.deadlines)
})

test('a reply does not stop the resolve clock', () => {
  const issue = dispatched()
  const now = tuesday + 7 * DAY - MINUTE
  const replied = after(
    issue,
    noteProgress({ note: '正在联系厂家', photos: [] }, issue, as(who.property, now)),
  )
  expect(replied.deadlines).toEqual(issue.deadlines)
  expect(tierAt(replied, tuesday + 7 * DAY + 1)).toBe('community')
})

test('unanswered for its respond time, it goes up although the resolve time is long', () => {
  const [fact] = dueFacts(raised(), chain, tuesday + DAY + 1)
  expect(fact).toMatchObject({ kind: 'escalated', breached: 'respond', cause: 'clock' })
})

test('海伦源筑花苑: a lift mainboard replaced on day 7 is in time, on day 8 it is a breach', () => {
  const issue = dispatched()
  expect(dueFacts(handled(issue, tuesday + 7 * DAY), chain, tuesday + 7 * DAY + 1)).toEqual([])
  expect(tierAt(issue, tuesday + 7 * DAY)).toBe('compound')
  expect(tierAt(issue, tuesday + 8 * DAY)).toBe('community')
})

describe('断头路: at the district', () => {
  const road = escalated(escalated(raised({ category: 'facility', text: '亿纬锂能周边断头路多年未通' })))
  test('a breach is noted once, moves nothing and stays on show', () => {
    const late = (road.deadlines.respondBy ?? 0) + MINUTE
    const facts = dueFacts(road, chain, late)
    expect(facts).toMatchObject([{ kind: 'breachNoted', deadline: 'respond', due: road.deadlines.respondBy }])
    const noted = appended(road, facts)
    expect(noted).toMatchObject({ state: 'submitted', standing: chain.district, deadlines: road.deadlines })
    expect(noted.nextDueAt).toBeNull()
  })
  test('accepted, it is never closed and never moved by a clock, over ten years of daily sweeps', () => {
    let issue = accepted(road)
    for (let now = tuesday; now < tuesday + 3650 * DAY; now += DAY) issue = sweep(issue, now)
    expect(issue).toMatchObject({ state: 'accepted', standing: chain.district, nextDueAt: null })
  })
})

describe('silence of the reporter', () => {
  test('closes it after 7 days, and is counted apart', () => {
    const issue = handled()
    expect(issue.nextDueAt).toBe(tuesday + 7 * DAY + 1)
    expect(dueFacts(issue, chain, tuesday + 7 * DAY)).toEqual([])
    const facts = dueFacts(issue, chain, tuesday + 7 * DAY + 1)
    expect(kinds(facts)).toEqual(['closedUnconfirmed'])
    expect(appended(issue, facts)).toMatchObject({ state: 'closed', closedHow: 'unconfirmed', rating: null })
  })
})

describe('the reminder', () => {
  test('comes once for each deadline, when a quarter of the time is left', () => {
    const issue = raised()
    expect(issue.nextDueAt).toBe(tuesday + 18 * HOUR)
    expect(dueFacts(issue, chain, tuesday + 18 * HOUR - 1)).toEqual([])
    const reminded = sweep(issue, tuesday + 18 * HOUR)
    expect(dueFacts(issue, chain, tuesday + 18 * HOUR)).toMatchObject([
      { kind: 'dueSoonNoted', deadline: 'respond', due: tuesday + DAY },
    ])
    expect(dueFacts(reminded, chain, tuesday + 20 * HOUR)).toEqual([])
    expect(reminded.nextDueAt).toBe(tuesday + DAY + 1)
    const taken = accepted(reminded, tuesday + 20 * HOUR)
    expect(taken.nextDueAt).toBe(tuesday + 7 * DAY * 0.75)
    expect(dueFacts(taken, chain, tuesday + 6 * DAY)).toMatchObject([
      { kind: 'dueSoonNoted', deadline: 'resolve' },
    ])
  })
  test('at least half an hour before', () => {
    const danger = accepted(raised({ urgency: 'danger' }))
    expect(danger.nextDueAt).toBe(tuesday + 2 * HOUR - 30 * MINUTE)
  })
  test('not at all where the whole time is half an hour', () => {
    expect(raised({ urgency: 'danger' }).nextDueAt).toBe(tuesday + 30 * MINUTE + 1)
  })
  test('not any more once the deadline has passed', () => {
    expect(kinds(dueFacts(raised(), chain, tuesday + 2 * DAY))).toEqual(['escalated'])
  })
  test('one for two deadlines that fall together', () => {
    const issue = sweep(raised({ category: 'rubbish', text: '垃圾没人清运' }), tuesday + 18 * HOUR)
    expect(issue.dueSoonNoted).toEqual([tuesday + DAY])
    expect(issue.nextDueAt).toBe(tuesday + DAY + 1)
  })
})

test('a compound without a branch: the community stands in, and the case says so', () => {
  const issue = raised({}, tuesday, branchlessChain)
  expect(issue.standing).toEqual({
    tier: 'compound',
    orgUnitId: 'yingguang',
    orgName: '迎光社区',
    path: '/zk/lilin/yingguang/',
    standIn: true,
  })
  const up = appended(issue, dueFacts(issue, branchlessChain, tuesday + DAY + 1))
  expect(up.standing).toMatchObject({ tier: 'community', orgUnitId: 'yingguang', standIn: false })
})
