import { dueFacts } from '#domain/issues/dueFacts'
import type { Issue } from '#domain/issues/Issue'
import { calledNow } from '#domain/issues/whistles/called'
import {
  answerWhistle,
  blowWhistle,
  closeWhistle,
  gradeWhistle,
  reportIn,
} from '#domain/issues/whistles/whistle'
import type { PersonActor } from '#domain/kernel/Actor'
import {
  after,
  appended,
  as,
  branchlessChain,
  chain,
  china,
  HOUR,
  kinds,
  raised,
  refusalOf,
  tuesday,
  who,
} from './given'
import { escalated, handled, office } from './steps'

const police = { role: 'memberUnitOfficer', orgUnitId: 'police' } as const
const transport = { role: 'departmentOfficer', orgUnitId: 'transport' } as const
const blows = (issue: Issue, units: readonly (typeof police | typeof transport)[], by = office(issue)) =>
  blowWhistle({ units, need: '请来划线' }, issue, as(by, tuesday, issue))
const barrier = () => escalated(raised({ category: 'security', text: '路口缺 360 米护栏' }))
const called = (issue = barrier()) => after(issue, blows(issue, [police, transport]))
const answers = (issue: Issue, by: PersonActor = who.police, now = tuesday + HOUR) =>
  answerWhistle({ note: '已装好护栏', photos: [] }, issue, as(by, now))
const answered = () => after(called(), answers(called()))
const closes = (issue: Issue, whistle = 'w1', grade: number | null = 4) =>
  closeWhistle({ whistle, grade, note: '' }, issue, as(who.community, tuesday + 2 * HOUR))
const closed = () => after(answered(), closes(answered()))

test('calls units of the subdistrict and departments, each with clocks of its own', () => {
  const issue = called()
  expect(issue.whistles).toMatchObject([
    {
      id: 'w1',
      called: { ...police, orgName: '沥林派出所' },
      step: 'reportIn',
      due: china('2026-11-04 09:00'),
      answerBy: china('2026-11-10 09:00'),
    },
    { id: 'w2', called: transport, step: 'reportIn' },
  ])
  expect(issue).toMatchObject({
    state: 'submitted',
    handler: null,
    standing: chain.community,
    calledNow: ['memberUnitOfficer@police', 'departmentOfficer@transport'],
    deadlines: barrier().deadlines,
  })
})

test('where there is danger, within half an hour and two', () => {
  const danger = escalated(raised({ urgency: 'danger' }))
  expect(after(danger, blows(danger, [police])).whistles[0]).toMatchObject({
    due: tuesday + HOUR / 2,
    answerBy: tuesday + 2 * HOUR,
  })
})

test('is for a community and the district, also where the community stands in; not for a branch, nor for others', () => {
  expect(refusalOf(blows(raised(), [police]))).toBe('wrong-state')
  const lone = raised({}, tuesday, branchlessChain)
  expect(blows(lone, [police], who.community).ok).toBe(true)
  for (const other of [who.secretary, who.reporter, who.police])
    expect(refusalOf(blows(barrier(), [police], other))).toBe('not-permitted')
  expect(blows(escalated(barrier()), [transport]).ok).toBe(true)
})

test('calls nobody out of reach, nobody twice at a time, and with a need', () => {
  const issue = barrier()
  const far = { role: 'memberUnitOfficer', orgUnitId: 'elsewhere' } as const
  const context = as(who.community, tuesday, issue)
  expect(refusalOf(blowWhistle({ units: [far], need: '请来' }, issue, context))).toBe('unknown-handler')
  expect(refusalOf(blowWhistle({ units: [], need: '请来' }, issue, context))).toBe('unknown-handler')
  expect(refusalOf(blowWhistle({ units: [police], need: '.' }, issue, context))).toBe('reason-needed')
  expect(refusalOf(blows(called(), [police]))).toBe('already-called')
  expect(kinds(blows(issue, [police, police]))).toEqual(['whistled'])
  // Having answered, it may be called again.
  expect(blows(answered(), [police]).ok).toBe(true)
})

test('a unit reports in, answers, is closed by the caller, and each says how the other was', () => {
  const reports = reportIn({ note: '' }, called(), as(who.police, tuesday + HOUR))
  const present = after(called(), reports)
  expect(present.whistles[0]).toMatchObject({ step: 'answer', due: china('2026-11-10 09:00') })
  expect(present.whistles[1]).toMatchObject({ step: 'reportIn' })
  expect(answered().whistles[0]).toMatchObject({
    step: 'close',
    due: china('2026-11-06 10:00'),
    answeredAt: tuesday + HOUR,
  })
  expect(calledNow(answered())).toEqual(['departmentOfficer@transport'])
  expect(closed().whistles[0]).toMatchObject({ step: null, due: null, answerGrade: 4, callGrade: null })
  const grades = (issue: Issue, grade: number | null, by = who.police) =>
    gradeWhistle({ grade }, issue, as(by, tuesday + 3 * HOUR))
  expect(refusalOf(grades(answered(), 5))).toBe('wrong-state')
  expect(refusalOf(grades(closed(), null))).toBe('nothing-rated')
  expect(refusalOf(grades(closed(), 5, who.department))).toBe('wrong-state')
  const over = after(closed(), grades(closed(), 5))
  expect(over.whistles[0]).toMatchObject({ callGrade: 5 })
  expect(refusalOf(grades(over, 1))).toBe('wrong-state')
})

test('refuses what is out of turn, and whoever was not called', () => {
  const present = after(called(), reportIn({ note: '' }, called(), as(who.police, tuesday)))
  expect(refusalOf(reportIn({ note: '' }, present, as(who.police, tuesday)))).toBe('wrong-state')
  expect(refusalOf(answers(answered()))).toBe('wrong-state')
  for (const other of [who.community, who.district, who.reporter, who.property])
    expect(refusalOf(answers(called(), other))).toBe('not-permitted')
  expect(refusalOf(answers(barrier()))).toBe('not-permitted')
  expect(refusalOf(closes(called()))).toBe('wrong-state')
  expect(refusalOf(closes(answered(), 'w2'))).toBe('wrong-state')
  expect(refusalOf(closes(answered(), 'w9'))).toBe('wrong-state')
  expect(closes(answered(), 'w1', null).ok).toBe(true)
})

test('each step that is late is noted once, for its own unit, and moves nothing', () => {
  const issue = after(called(), reportIn({ note: '' }, called(), as(who.police, tuesday)))
  const late = china('2026-11-04 09:00') + 1
  expect(kinds(dueFacts(issue, chain, late - 1))).toEqual([])
  const facts = dueFacts(issue, chain, late)
  expect(facts).toMatchObject([{ kind: 'whistleLate', whistleId: 'w2', step: 'reportIn' }])
  const noted = appended(issue, facts)
  expect(dueFacts(noted, chain, late + HOUR)).toEqual([])
  expect(noted.whistles.map(({ late: steps }) => steps)).toEqual([[], ['reportIn']])
  expect(noted).toMatchObject({ standing: chain.community, deadlines: issue.deadlines })
})

test('no clock of a whistle runs on once the case is handled', () => {
  const done = handled({ ...called(), state: 'accepted' })
  expect(done.nextDueAt).toBe((done.confirmBy ?? 0) + 1)
})
