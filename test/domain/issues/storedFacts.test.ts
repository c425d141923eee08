import { evolve, replay } from '#domain/issues/evolve'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { endedStates, openStates } from '#domain/issues/openStates'
import { currentIssueFact, type StoredIssueFact } from '#domain/issues/storedFacts'
import { replayClaim } from '#domain/residence/claims/evolve'
import type { Claim } from '#domain/residence/claims/Claim'

const by = { kind: 'clock' } as const
const standing = {
  tier: 'compound',
  orgUnitId: 'banshan',
  orgName: '半山名苑',
  path: '/zk/',
  standIn: false,
} as const
const raised: IssueFact = {
  kind: 'raised',
  at: 1,
  by,
  compoundId: 'banshan',
  compoundName: '半山名苑',
  compoundPath: '/zk/',
  category: 'rubbish',
  urgency: 'normal',
  text: '垃圾',
  photos: [],
  place: { buildingId: null, buildingName: null, detail: '', plan: null, location: null },
  reporter: { personId: 'p1', name: '王秀兰', anonymous: false },
  arrival: { standing, deadlines: { respondBy: null, resolveBy: null } },
}
const issue = evolve(null, raised, 'i1')

describe('an objection that was stored without its outcome', () => {
  const old: StoredIssueFact = { kind: 'dispatchObjected', at: 2, by, reason: '不归我管' }
  it.each([
    ['compound', 0, 'backToOffice'],
    ['compound', 1, 'goesUp'],
    ['district', 0, 'backToOffice'],
    ['district', 1, 'nowhereToGo'],
    ['district', 2, 'nowhereToGo'],
  ] as const)('at the %s, after %i others, led to %s', (tier, objections, outcome) => {
    const before: Issue = { ...issue, state: 'handling', objections, standing: { ...standing, tier } }
    const fact = currentIssueFact(old, before)
    expect(fact).toEqual({ ...old, v: 2, outcome })
    expect(replay(before, fact, 'i1').firstResponsible).toBe(outcome === 'nowhereToGo')
    expect(currentIssueFact(fact, before)).toBe(fact)
  })
})

it('a confirmation with the one question of then answers nothing else', () => {
  const old: StoredIssueFact = { kind: 'confirmed', at: 2, by, rating: 4, comment: '好' }
  const fact = currentIssueFact(old, { ...issue, state: 'handled' })
  expect(fact).toEqual({
    ...old,
    v: 2,
    rating: { answered: null, solved: null, satisfied: 4 },
  })
  expect(currentIssueFact(fact, issue)).toBe(fact)
})

it('reads a report that a demonstration of before has merged: it is over, and no clock runs', () => {
  const old: StoredIssueFact = { kind: 'merged', at: 2, by, into: 'i2' }
  const merged = currentIssueFact(old, issue)
  expect(merged).toEqual({ ...old, v: 2, number: '', reason: '' })
  const over = replay({ ...issue, deadlines: { respondBy: 5, resolveBy: 9 } }, merged, 'i1')
  expect(over).toMatchObject({ state: 'merged', nextDueAt: null, dueSoonAt: null })
  expect(endedStates).toContain('merged')
  expect(openStates).not.toContain('merged')
})

it('replays what no graph of today lets follow, and takes no new fact of the kind', () => {
  const closed: Issue = { ...issue, state: 'closed' }
  const accepted: IssueFact = { kind: 'accepted', at: 3, by, note: '' }
  expect(() => evolve(closed, accepted, 'i1')).toThrow()
  expect(replay(closed, accepted, 'i1').state).toBe('accepted')
  const withdrawn = { id: 'c1', state: 'withdrawn', updatedAt: 1, until: null } as Claim
  const approved = { kind: 'approved', at: 2, by, note: '', match: 'none' } as const
  expect(replayClaim(withdrawn, approved, 'c1').state).toBe('approved')
})
