import { dueFacts } from '#domain/issues/dueFacts'
import { escalate } from '#domain/issues/escalate'
import type { Issue } from '#domain/issues/Issue'
import { noteReferralAnswer, refer, takeBackReferral } from '#domain/issues/referrals/refer'
import type { ReferralSort } from '#domain/issues/referrals/sorts'
import { resume } from '#domain/issues/resume'
import { after, appended, as, chain, china, DAY, HOUR, kinds, raised, refusalOf, tuesday, who } from './given'
import { accepted, dispatched, handled, paused } from './steps'

const refers = (issue: Issue, sort: ReferralSort = 'consultation', now = tuesday, by = who.secretary) =>
  refer({ service: 'hotline12345', sort, number: 'HZ20261103001', note: '市政道路' }, issue, as(by, now))
const referred = (issue = accepted(), sort: ReferralSort = 'consultation') =>
  after(issue, refers(issue, sort))
const answers = (issue: Issue, now: number, note = '三天内修好') =>
  noteReferralAnswer({ note, photos: [] }, issue, as(who.secretary, now))

describe('handed over to the hotline', () => {
  test.each<[ReferralSort, string]>([
    ['consultation', '2026-11-05 09:00'],
    ['suggestion', '2026-11-17 09:00'],
    ['complaint', '2026-11-24 09:00'],
  ])('a %s is answered by %s: working days, as Guangdong has them', (sort, by) => {
    expect(referred(accepted(), sort).referral).toEqual({
      service: 'hotline12345',
      sort,
      number: 'HZ20261103001',
      since: tuesday,
      answerBy: china(by),
      answeredAt: null,
      overdueNoted: false,
    })
  })

  test('the case stays where it is, and its clocks stand still meanwhile', () => {
    const issue = referred(dispatched())
    expect(issue).toMatchObject({
      state: 'handling',
      standing: chain.compound,
      deadlines: { resolveBy: tuesday + 7 * DAY },
      pause: { since: tuesday, until: china('2026-11-05 09:00') },
    })
  })

  test('for danger no clock stands still, nor where a deadline has passed', () => {
    const danger = accepted(raised({ urgency: 'danger' }))
    expect(after(danger, refers(danger)).pause).toBeNull()
    const late = after(accepted(), refers(accepted(), 'consultation', tuesday + 7 * DAY + 1))
    expect(late.pause).toBeNull()
  })

  test('all pauses of a stay together are no longer than thirty days, this one too', () => {
    const issue = { ...accepted(), pausedFor: 29 * DAY }
    const once = after(issue, refers(issue, 'complaint'))
    expect(once.pause?.until).toBe(tuesday + DAY)
    expect(once.referral?.answerBy).toBe(china('2026-11-24 09:00'))
    expect(
      after({ ...issue, pausedFor: 30 * DAY }, refers({ ...issue, pausedFor: 30 * DAY })).pause,
    ).toBeNull()
  })

  test('once at a time, by the office, of what was accepted and is not paused', () => {
    expect(refusalOf(refers(referred()))).toBe('wrong-state')
    expect(refusalOf(refers(accepted(), 'consultation', tuesday, who.property))).toBe('not-permitted')
    for (const issue of [raised(), handled(), paused(accepted(), tuesday, tuesday + DAY)])
      expect(refusalOf(refers(issue))).toBe('wrong-state')
  })
})

describe('its answer', () => {
  test('is noted in the same case, and the clocks run on with what was left', () => {
    const decision = answers(referred(), tuesday + DAY)
    expect(kinds(decision)).toEqual(['referralAnswered', 'resumed'])
    expect(after(referred(), decision)).toMatchObject({
      state: 'accepted',
      pause: null,
      referral: { number: 'HZ20261103001', answeredAt: tuesday + DAY },
      deadlines: { resolveBy: tuesday + 8 * DAY },
    })
    expect(refusalOf(answers(referred(), tuesday, '。'))).toBe('reason-needed')
    expect(refusalOf(answers(accepted(), tuesday))).toBe('wrong-state')
  })

  test('may still come after the clocks run again, and does not end another pause', () => {
    const early = after(referred(), resume({}, referred(), as(who.secretary, tuesday + HOUR)))
    expect(kinds(answers(early, tuesday + DAY))).toEqual(['referralAnswered'])
    const other = paused(early, tuesday + 2 * HOUR, tuesday + DAY)
    const answered = after(other, answers(other, tuesday + 3 * HOUR))
    expect(answered.pause).not.toBeNull()
  })

  test('comes to the office that has the case by then', () => {
    const free = after(referred(), resume({}, referred(), as(who.secretary, tuesday)))
    const up = after(free, escalate({ reason: '要社区来催' }, free, as(who.secretary, tuesday)))
    expect(up.referral?.answeredAt).toBeNull()
    const noted = noteReferralAnswer({ note: '已修好', photos: [] }, up, as(who.community, tuesday))
    expect(noted.ok).toBe(true)
    expect(refusalOf(answers(up, tuesday))).toBe('not-permitted')
  })

  test('that does not come: the clocks run on at its time, and that it is late is noted once', () => {
    const issue = referred()
    const by = china('2026-11-05 09:00')
    expect(dueFacts(issue, chain, by - 1)).toEqual([])
    const running = appended(issue, dueFacts(issue, chain, by))
    expect(running.pause).toBeNull()
    expect(running.nextDueAt).toBe(by + 1)
    const facts = dueFacts(running, chain, by + 1)
    expect(facts).toEqual([{ kind: 'referralOverdue', at: by + 1, by: { kind: 'clock' }, due: by }])
    expect(dueFacts(appended(running, facts), chain, by + HOUR)).toEqual([])
  })
})

test('what is taken back is dealt with here: the clocks run on, and it may be handed over anew', () => {
  const takes = (reason: string) =>
    takeBackReferral({ reason }, referred(), as(who.secretary, tuesday + HOUR))
  expect(refusalOf(takes(''))).toBe('reason-needed')
  expect(kinds(takes('我们自己修'))).toEqual(['referralTakenBack', 'resumed'])
  const back = after(referred(), takes('我们自己修'))
  expect(back).toMatchObject({
    referral: null,
    pause: null,
    deadlines: { resolveBy: tuesday + 7 * DAY + HOUR },
  })
  expect(refers(back).ok).toBe(true)
  expect(refusalOf(takeBackReferral({ reason: '再来' }, back, as(who.secretary, tuesday)))).toBe(
    'wrong-state',
  )
})
