import { appealRejection } from '#domain/issues/appealRejection'
import { confirm } from '#domain/issues/confirm'
import { dueFacts } from '#domain/issues/dueFacts'
import type { Issue } from '#domain/issues/Issue'
import { rate } from '#domain/issues/rate'
import type { Rating } from '#domain/issues/rating'
import { reject } from '#domain/issues/reject'
import { after, appended, as, chain, DAY, raised, refusalOf, tuesday, who } from './given'
import { handled, office, rated } from './steps'

const none: Rating = { answered: null, solved: null, satisfied: null }
const confirms = (more: Partial<Rating>) =>
  confirm({ ...none, ...more, comment: '' }, handled(), as(who.reporter, tuesday))
const rates = (issue: Issue, more: Partial<Rating>, now: number, by = who.reporter) =>
  rate({ ...none, ...more, comment: '' }, issue, as(by, now))
const silenceEnds = tuesday + 7 * DAY + 1
const closedBySilence = () => appended(handled(), dueFacts(handled(), chain, silenceEnds))

describe('confirming', () => {
  test.each<[string, Partial<Rating>, Rating | null]>([
    ['no question', {}, null],
    ['one question', { solved: 'partly' }, { ...none, solved: 'partly' }],
    ['that nobody called', { answered: false }, { ...none, answered: false }],
    ['all three', rated, rated],
  ])('answers %s', (_name, answers, expected) => {
    expect(after(handled(), confirms(answers))).toMatchObject({
      state: 'closed',
      closedHow: 'confirmed',
      rating: expected,
      endedAt: tuesday,
    })
  })
  test('is not for what is not solved', () => {
    expect(refusalOf(confirms({ solved: 'not' }))).toBe('not-solved')
  })
  test('asks once: nobody is asked again, whatever they left out', () => {
    const closed = after(handled(), confirms({}))
    expect(refusalOf(rates(closed, rated, tuesday + DAY))).toBe('wrong-state')
  })
})

describe('rating what ended without being asked', () => {
  test('a case that silence has closed, once, within a month', () => {
    const closed = closedBySilence()
    const done = after(closed, rates(closed, { solved: 'not', satisfied: 1 }, silenceEnds + 30 * DAY))
    expect(done).toMatchObject({
      state: 'closed',
      closedHow: 'unconfirmed',
      rating: { answered: null, solved: 'not', satisfied: 1 },
    })
    expect(refusalOf(rates(done, rated, silenceEnds + 30 * DAY))).toBe('wrong-state')
    expect(refusalOf(rates(closed, rated, silenceEnds + 30 * DAY + 1))).toBe('wrong-state')
  })
  test('answers at least one question, and only the reporter does', () => {
    const closed = closedBySilence()
    expect(refusalOf(rates(closed, {}, silenceEnds))).toBe('nothing-rated')
    for (const other of [who.neighbour, who.secretary, who.district])
      expect(refusalOf(rates(closed, rated, silenceEnds, other))).toBe('not-permitted')
  })
  test('a rejected one, as soon as nothing can come of it any more', () => {
    const declined = (issue: Issue) =>
      after(issue, reject({ reason: '不属于小区' }, issue, as(office(issue), tuesday)))
    const first = declined(raised())
    expect(refusalOf(rates(first, rated, tuesday + 15 * DAY))).toBe('wrong-state')
    expect(rates(first, rated, tuesday + 15 * DAY + 1).ok).toBe(true)
    const second = declined(
      after(first, appealRejection({ reason: '就在小区里' }, first, as(who.reporter, tuesday))),
    )
    expect(rates(second, rated, tuesday).ok).toBe(true)
  })
  test('nothing that is still open, or was taken back', () => {
    expect(refusalOf(rates(handled(), rated, tuesday))).toBe('wrong-state')
    expect(refusalOf(rates(raised(), rated, tuesday))).toBe('wrong-state')
  })
})
