import { confirm } from '#domain/issues/confirm'
import { dueFacts } from '#domain/issues/dueFacts'
import { handle } from '#domain/issues/handle'
import type { Issue } from '#domain/issues/Issue'
import { reopen } from '#domain/issues/reopen'
import { reachMilestone, supervise } from '#domain/issues/supervision/supervise'
import { after, appended, as, chain, DAY, raised, refusalOf, tuesday, who } from './given'
import { accepted, dispatched, escalated, handled, rated } from './steps'

const YEAR = 365 * DAY
const road = () => escalated(escalated(raised({ category: 'facility', text: '断头路多年未通' })))
const agrees = (issue: Issue, due: number, text = '完成立项', by = who.district) =>
  supervise({ text, due }, issue, as(by, tuesday))
const supervised = (issue = accepted(road())) =>
  [30 * DAY, 2 * YEAR].reduce((before, due) => after(before, agrees(before, tuesday + due)), issue)
const reaches = (issue: Issue, now: number, evidence = ['cloud://e.b/1.jpg'], by = who.district) =>
  reachMilestone({ note: '已完成', evidence }, issue, as(by, now))
const allReached = () => {
  const once = after(supervised(), reaches(supervised(), tuesday + DAY))
  return after(once, reaches(once, tuesday + YEAR))
}
const done = () =>
  after(
    allReached(),
    handle({ note: '通车了', evidence: ['x'] }, allReached(), as(who.district, tuesday + YEAR)),
  )

test('the district agrees milestones, one after the other, to come', () => {
  expect(supervised().milestones).toEqual([
    { text: '完成立项', due: tuesday + 30 * DAY, reachedAt: null, lateNoted: false },
    { text: '完成立项', due: tuesday + 2 * YEAR, reachedAt: null, lateNoted: false },
  ])
  expect(refusalOf(agrees(road(), tuesday))).toBe('times-out-of-order')
  expect(refusalOf(agrees(supervised(), tuesday + YEAR))).toBe('times-out-of-order')
  expect(refusalOf(agrees(road(), tuesday + DAY, ''))).toBe('reason-needed')
  expect(refusalOf(agrees(road(), tuesday + DAY, '立项', who.community))).toBe('not-permitted')
  expect(refusalOf(agrees(escalated(), tuesday + DAY, '立项', who.community))).toBe('wrong-state')
})

test('they are reached in turn, with photos, and only then is it handled', () => {
  const issue = supervised()
  const handles = (one: Issue) => handle({ note: '通车', evidence: ['x'] }, one, as(who.district, tuesday))
  expect(refusalOf(handles(issue))).toBe('milestones-left')
  expect(refusalOf(reaches(issue, tuesday, []))).toBe('evidence-needed')
  expect(refusalOf(reaches(issue, tuesday, ['x'], who.community))).toBe('not-permitted')
  expect(refusalOf(reaches(road(), tuesday))).toBe('wrong-state')
  expect(after(issue, reaches(issue, tuesday)).milestones.map(({ reachedAt }) => reachedAt)).toEqual([
    tuesday,
    null,
  ])
  expect(handles(allReached()).ok).toBe(true)
  expect(refusalOf(reaches(allReached(), tuesday))).toBe('wrong-state')
  const sent = dispatched(supervised(road()), tuesday, who.department)
  expect(reaches(sent, tuesday, ['x'], who.department).ok).toBe(true)
})

test('a milestone that is late is noted once and moves nothing', () => {
  const issue = supervised()
  const late = tuesday + 30 * DAY + 1
  const facts = dueFacts(issue, chain, late).filter(({ kind }) => kind === 'milestoneLate')
  expect(facts).toMatchObject([{ due: tuesday + 30 * DAY }])
  const noted = appended(issue, dueFacts(issue, chain, late))
  expect(dueFacts(noted, chain, late + YEAR)).toEqual([])
  expect(noted).toMatchObject({ state: 'accepted', standing: chain.district })
  const next = after(noted, reaches(noted, late))
  expect(next.nextDueAt).toBe(tuesday + 2 * YEAR + 1)
})

test('no clock ever closes it: the reporter says when it is solved, or opens it again, years later too', () => {
  expect(done()).toMatchObject({ state: 'handled', confirmBy: null, nextDueAt: null })
  expect(dueFacts(done(), chain, tuesday + 20 * YEAR)).toEqual([])
  const later = as(who.reporter, tuesday + 20 * YEAR)
  expect(after(done(), confirm({ ...rated, comment: '' }, done(), later)).state).toBe('closed')
  expect(reopen({ reason: '又断了' }, done(), later).ok).toBe(true)
  expect(refusalOf(reopen({ reason: '还是坏的' }, handled(), later))).toBe('cannot-reopen')
})
