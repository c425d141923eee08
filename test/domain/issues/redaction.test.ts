import type { Issue } from '#domain/issues/Issue'
import { isRedacted } from '#domain/issues/redaction/redacting'
import { askRedaction, reviewRedaction } from '#domain/issues/redaction/redactEntry'
import type { PersonActor } from '#domain/kernel/Actor'
import { after, as, raised, refusalOf, tuesday, who } from './given'
import { escalated, handled, office } from './steps'

const report = () => raised({ photos: ['cloud://e.b/1.jpg'] })
const asks = (issue: Issue, entry = 0, reason = '写了别人的家事', by: PersonActor = office(issue)) =>
  askRedaction({ entry, reason }, issue, { ...as(by, tuesday), entries: 3 })
const asked = (issue = report(), entry = 0) => after(issue, asks(issue, entry))
const reviews = (issue: Issue, by: PersonActor, agrees = true, reason = '情况属实') =>
  reviewRedaction({ agrees, reason }, issue, as(by, tuesday))

test('is asked by the office for an entry that is there, once, with a reason, in any state', () => {
  expect(refusalOf(asks(report(), 3))).toBe('unknown-entry')
  expect(refusalOf(asks(report(), 0, '。'))).toBe('reason-needed')
  for (const other of [who.reporter, who.property, who.community])
    expect(refusalOf(asks(report(), 0, '家事', other))).toBe('not-permitted')
  expect(refusalOf(asks(asked(), 1))).toBe('wrong-state')
  expect(asks(handled()).ok).toBe(true)
  expect(asks({ ...report(), state: 'withdrawn' }).ok).toBe(true)
})

test('nothing is taken from view before another body agrees', () => {
  expect(asked()).toMatchObject({ text: report().text, photos: report().photos })
  expect(refusalOf(reviews(asked(), who.secretary))).toBe('not-permitted')
  expect(refusalOf(reviews(asked(), who.property))).toBe('not-permitted')
  expect(refusalOf(reviews(report(), who.community))).toBe('wrong-state')
  const colleague = { ...who.community, personId: 'p-colleague' }
  expect(refusalOf(reviews(asked(escalated(report())), colleague))).toBe('second-person-needed')
  expect(refusalOf(reviews(asked(), who.community, true, '.'))).toBe('reason-needed')
})

test('a report loses words, photos and where exactly it was, and nothing else', () => {
  const gone = after(asked(), reviews(asked(), who.community))
  const { text, photos, place, redactions, updatedAt, ...rest } = gone
  expect([text, photos, place.detail, place.buildingId]).toEqual(['', [], '', 'b3'])
  expect(redactions).toMatchObject([{ entry: 0, state: 'redacted' }])
  expect(rest).toMatchObject({
    state: 'submitted',
    deadlines: report().deadlines,
    nextDueAt: report().nextDueAt,
  })
  expect(updatedAt).toBe(tuesday)
  expect(refusalOf(asks(gone))).toBe('unknown-entry')
})

test('another entry is taken from view, and the report stays', () => {
  const gone = after(asked(report(), 2), reviews(asked(report(), 2), who.district))
  expect([isRedacted(gone, 2), isRedacted(gone, 0), gone.text]).toEqual([true, false, report().text])
})

test('what is declined stays in view, and is not asked for again', () => {
  const kept = after(asked(), reviews(asked(), who.community, false, '没有不妥'))
  expect([isRedacted(kept, 0), kept.text]).toEqual([false, report().text])
  expect(refusalOf(asks(kept))).toBe('unknown-entry')
  expect(asks(kept, 1).ok).toBe(true)
})
