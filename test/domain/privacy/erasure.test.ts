import type { Person } from '#domain/organisation/Person'
import { evolveErasure, type ErasureFact } from '#domain/privacy/Erasure'
import { erasePerson, holdsPost } from '#domain/privacy/erasePerson'
import { involvedIn } from '#domain/privacy/involved'
import {
  dueBefore,
  retentionCategories,
  retentionRulesAt,
  retentionTable,
} from '#domain/privacy/retentionRules'

const now = 1_000
const post = {
  id: 't1',
  role: 'gridWorker',
  orgUnitId: 'banshan',
  orgPath: '/zk/',
  orgName: '半山',
  from: 0,
  until: null,
} as const
const person: Person = {
  _id: 'p1',
  rev: 4,
  openid: 'o1',
  name: '王秀兰',
  phone: '13812340001',
  posts: [],
  occupancies: [
    {
      unitId: 'u1',
      unitLabel: '3栋1',
      buildingId: 'b3',
      compoundId: 'c',
      compoundPath: '/zk/c/',
      compoundName: '半山',
      kind: 'owner',
      from: 0,
      until: null,
      claimId: null,
    },
  ],
  settings: { elderMode: true },
  credits: { caseProgress: 2 },
  agreements: [{ kind: 'sensitiveData', version: '2026-11-01', at: 1, withdrawnAt: null }],
  joinedAt: 1,
  erasedAt: null,
  demo: false,
}

it.each([
  ['without an end', post, true],
  ['that ends later', { ...post, until: now + 1 }, true],
  ['that begins later', { ...post, from: now + 5, until: now + 9 }, true],
  ['that is over', { ...post, until: now }, false],
])('a post %s is handed over first', (_, held, holds) => {
  expect(holdsPost({ posts: [held] }, now)).toBe(holds)
})

it('leaves of a person the id and when it was, and nothing that was theirs', () => {
  const erased = erasePerson(person, '已注销用户', now)
  expect(erased).toMatchObject({
    _id: 'p1',
    rev: 5,
    erasedAt: now,
    joinedAt: 1,
    occupancies: [],
    posts: [],
    credits: {},
  })
  expect(erased.agreements).toEqual([{ ...person.agreements[0], withdrawnAt: now }])
  expect(JSON.stringify(erased)).not.toMatch(/王秀兰|13812340001|o1"|u1/)
})

it('is requested and finished, each once', () => {
  const clock = { kind: 'clock' } as const
  const who = { personId: 'p1', name: '王秀兰', phone: '13812340001' }
  const requested: ErasureFact = {
    kind: 'requested',
    at: now,
    by: clock,
    who,
    homes: [],
    orgUnitIds: [],
    path: '/zk/',
  }
  const begun = evolveErasure(null, requested, 'e1')
  expect(begun).toMatchObject({ requestedAt: now, finishedAt: null, nextDueAt: now })
  const finished: ErasureFact = { kind: 'finished', at: now + 5, by: clock, things: 3 }
  const done = evolveErasure(begun, finished, 'e1')
  expect(done).toMatchObject({ finishedAt: now + 5, nextDueAt: null })
  for (const follow of [
    () => evolveErasure(done, finished, 'e1'),
    () => evolveErasure(begun, requested, 'e1'),
    () => evolveErasure(null, finished, 'e1'),
  ])
    expect(follow).toThrow()
})

it('knows everybody whom facts name, each once and in order', () => {
  const facts = [
    { by: { kind: 'person', personId: 'p2' }, reporter: { personId: 'p1' } },
    { by: { kind: 'clock' }, guardianId: 'p3', units: [{ unitId: 'u1', holder: { personId: 'p1' } }] },
  ]
  expect(involvedIn(facts)).toEqual(['p1', 'p2', 'p3'])
  expect(involvedIn([{ by: { personId: 'p0' } }], ['p5', 'p0'])).toEqual(['p0', 'p5'])
})

describe('the rules of retention', () => {
  it('have one row for each category, dated and with a source, oldest first', () => {
    for (const { rules, inForceSince, from } of retentionTable) {
      expect(rules.map(({ category }) => category).sort()).toEqual([...retentionCategories].sort())
      expect(rules.every(({ keepDays, source }) => keepDays > 0 && source.length > 20)).toBe(true)
      // Midnight in China.
      expect(new Date(from + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(inForceSince)
    }
    expect(retentionTable.map(({ from }) => from)).toEqual([...retentionTable.map(({ from }) => from)].sort())
  })

  it('are asked by the instant: what is older than its days is due', () => {
    const [rule] = retentionRulesAt(Date.UTC(2026, 11, 1)).rules
    if (!rule) throw new Error('no rule')
    expect(dueBefore(rule, 400 * 86_400_000)).toBe((400 - rule.keepDays) * 86_400_000)
    expect(retentionRulesAt(0)).toBe(retentionTable[0])
  })
})
