import { bodyOf, isSameBody, type First } from '#domain/organisation/twoPeople'
import { dutyRulesAt, shownUntil } from '#domain/organisation/dutyRules'
import { disputeOffice, secondOffice } from '#domain/residence/secondOffice'
import { roles, type Role } from '#domain/kernel/roles'
import type { Compound } from '#domain/organisation/OrgUnit'
import { ancestors, china, compound } from './claims/given'

const now = china('2026-12-02 10:00')
const holds = (...held: readonly (readonly [Role, string])[]): Compound => ({
  ...compound,
  posts: held.map(([role, personId]) => ({ id: role, personId, role, name: personId, from: 0, until: null })),
})
const first = (role: Role, personId = 'zhou'): First => ({ role, personId, name: personId })

test.each<[string, First, Compound, string]>([
  [
    'the branch, where it sits',
    first('propertyManager'),
    holds(['propertyManager', 'zhou'], ['branchSecretary', 'li']),
    'banshan',
  ],
  [
    'the property manager, after the branch',
    first('branchSecretary', 'li'),
    holds(['propertyManager', 'zhou'], ['branchSecretary', 'li']),
    'banshan',
  ],
  [
    'the community, where there is but one',
    first('propertyManager'),
    holds(['propertyManager', 'zhou']),
    'xiejiao',
  ],
  [
    'the community, where one person is both',
    first('propertyManager'),
    holds(['propertyManager', 'zhou'], ['branchSecretary', 'zhou']),
    'xiejiao',
  ],
  ['the subdistrict, after the community alone', first('communityStaff', 'sun'), holds(), 'huihuan'],
  [
    'the property manager, after the community',
    first('communityStaff', 'sun'),
    holds(['propertyManager', 'zhou']),
    'banshan',
  ],
])('the second word is said by %s', (_, said, where, expected) => {
  expect(secondOffice(said, where, ancestors, now)).toMatchObject({ orgUnitId: expected, instance: 'second' })
})

test('what is contested is looked into by an office that has said neither word', () => {
  const both = holds(['propertyManager', 'zhou'], ['branchSecretary', 'li'])
  const after = (said: First, where: Compound) =>
    disputeOffice({ office: secondOffice(said, where, ancestors, now), first: said }, where, ancestors)
      .orgUnitId
  expect(after(first('propertyManager'), both)).toBe('xiejiao')
  expect(after(first('propertyManager'), holds(['propertyManager', 'zhou']))).toBe('huihuan')
  expect(after(first('communityStaff', 'sun'), holds(['propertyManager', 'zhou']))).toBe('huihuan')
})

test('a post that is over is no other body', () => {
  const over = holds(['branchSecretary', 'li'])
  const ended = { ...over, posts: over.posts.map(post => ({ ...post, until: now })) }
  const where = (at: Compound) => secondOffice(first('propertyManager'), at, ancestors, now).orgUnitId
  expect(where(over)).toBe('banshan')
  expect(where(ended)).toBe('xiejiao')
})

test('nobody is their own second, in whatever post, and no body is its own', () => {
  for (const one of roles)
    for (const other of roles) {
      expect(isSameBody(first(one, 'a'), { role: other, personId: 'a' })).toBe(true)
      expect(isSameBody(first(one, 'a'), { role: other, personId: 'b' })).toBe(bodyOf(one) === bodyOf(other))
    }
})

test('two people are asked for since December 2026, and a change is shown for a day', () => {
  const before = dutyRulesAt(china('2026-11-30 23:59'))
  expect(before).toMatchObject({ revokedByTwo: false, importedByTwo: false, shownHours: 0 })
  expect(shownUntil(before.shownHours, now)).toBeNull()
  const since = dutyRulesAt(china('2026-12-01 00:00'))
  expect(since).toMatchObject({ aloneByMatch: ['nameAndPhone'], revokedByTwo: true, importedByTwo: true })
  expect(shownUntil(since.shownHours, now)).toBe(now + 24 * 3_600_000)
})
