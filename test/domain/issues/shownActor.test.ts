import { auditedIssue } from '#domain/audit/audited'
import { entryOf, hiddenPerson } from '#domain/audit/entryOf'
import type { PersonActor } from '#domain/kernel/Actor'
import { theClock } from '#domain/kernel/Actor'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { reporterDeeds } from '#domain/issues/reporterDeeds'
import { shownActor, shownReporter } from '#domain/issues/shownActor'

const grid: PersonActor = {
  kind: 'person',
  personId: 'p-grid',
  name: '周网格',
  role: 'gridWorker',
  orgUnitId: 'banshan',
  orgName: '半山名苑',
}
const resident: PersonActor = { ...grid, role: 'resident', orgUnitId: null, orgName: null }
const reporter = { personId: 'p-grid', name: '周网格', anonymous: true }
const neighbour = { name: '', role: 'resident', orgName: null }
const official = { name: '周网格', role: 'gridWorker', orgName: '半山名苑' }
const fact = (kind: IssueFact['kind'], by: IssueFact['by']) => ({ kind, by })

test('what only the reporter does is known from the table of actions', () => {
  expect([...reporterDeeds].sort()).toEqual([
    'appealed',
    'confirmed',
    'exclusionAppealed',
    'raised',
    'rated',
    'reopened',
    'withdrawn',
  ])
})

test.each(reporterDeeds)('an official who reports anonymously is a neighbour like any other: %s', kind => {
  for (const by of [grid, resident])
    expect(shownActor(fact(kind, by), reporter, 'p-other')).toEqual(neighbour)
})

test('what they do in their office they do by name, so that nothing stands out', () => {
  expect(shownActor(fact('accepted', grid), reporter, 'p-other')).toEqual(official)
  const another = { ...grid, personId: 'p-another', name: '李书记' }
  expect(shownActor(fact('accepted', another), reporter, 'p-other')).toEqual({ ...official, name: '李书记' })
})

test('to themselves they are who they are; others are masked or named as ever', () => {
  expect(shownActor(fact('raised', grid), reporter, 'p-grid')).toEqual(official)
  expect(shownActor(fact('raised', resident), { ...reporter, anonymous: false }, 'p-other').name).toBe('周**')
  expect(shownActor(fact('breachNoted', theClock), reporter, 'p-other')).toEqual({
    name: '',
    role: null,
    orgName: null,
  })
  expect(shownReporter(reporter, 'p-other')).toBeNull()
  expect(shownReporter(reporter, 'p-grid')).toBe('周网格')
  expect(shownReporter({ ...reporter, anonymous: false }, 'p-other')).toBe('周**')
})

test('the audit chain names neither the person nor the office of such a reporter, and the office when it acts', () => {
  const issue = { reporter, compoundPath: '/zk/banshan/' } as unknown as Issue
  const by = (kind: IssueFact['kind'], actor: PersonActor) =>
    entryOf(auditedIssue, 'i1', issue, { fact: { kind, at: 1, by: actor }, index: 0 }, null).by
  const hidden = { kind: 'person', personId: hiddenPerson, role: 'resident', orgUnitId: null }
  expect(by('raised', grid)).toEqual(hidden)
  expect(by('confirmed', resident)).toEqual(hidden)
  const { personId, role, orgUnitId } = grid
  expect(by('accepted', grid)).toEqual({ kind: 'person', personId, role, orgUnitId })
})
