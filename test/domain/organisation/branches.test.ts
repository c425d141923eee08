import { tierChain } from '#domain/issues/tierChain'
import { appoint } from '#domain/organisation/appoint'
import { branchKeepersAt, mayKeepBranch, withDeed } from '#domain/organisation/branches'
import { dissolveBranch } from '#domain/organisation/dissolveBranch'
import { foundBranch } from '#domain/organisation/foundBranch'
import type { Compound, OrgUnit, PostHolder } from '#domain/organisation/OrgUnit'
import { permissions } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'
import { vacanciesOf } from '#domain/organisation/vacancies'
import { firstOffice } from '#domain/residence/offices'
import { community, compound, DAY, district, fullCompound, holding, now, subdistrict, term } from './given'

const branchless = compound([], { hasBranch: false })
const above = [community, subdistrict, district]
const secretary = holding('communitySecretary', community)
const found = (unit: OrgUnit, by = secretary) =>
  foundBranch({ document: '惠环党发〔2026〕12号', note: '' }, unit, { by, now })
const dissolve = (unit: OrgUnit, by = secretary) =>
  dissolveBranch({ document: '惠环党发〔2026〕13号', reason: '小区合并' }, unit, { by, now })
const said = (decision: ReturnType<typeof found>) =>
  decision.ok ? decision.facts.map(({ kind }) => kind).join() : decision.refusal.kind
const after = (unit: Compound, decision: ReturnType<typeof found>): Compound =>
  decision.ok ? decision.facts.reduce((now, deed) => ({ ...now, ...withDeed(now, deed) }), unit) : unit

test.each<[string, Role, OrgUnit, OrgUnit, boolean]>([
  ['the community’s secretary, right below', 'communitySecretary', community, branchless, true],
  ['an administrator, everywhere', 'administrator', district, branchless, true],
  ['a secretary of the subdistrict', 'communitySecretary', subdistrict, branchless, false],
  ['the compound’s own secretary', 'branchSecretary', fullCompound, fullCompound, false],
  ['staff of the community', 'communityStaff', community, branchless, false],
  ['in a community', 'administrator', district, community, false],
])('%s', (_who, role, at, unit, may) => {
  expect(mayKeepBranch(holding(role, at).posts, unit, now)).toBe(may)
  expect(said(found(unit, holding(role, at))) !== 'not-permitted').toBe(may)
  expect(said(dissolve(unit, holding(role, at))) !== 'not-permitted').toBe(may)
})

test('the permission table opens the door to exactly those who keep branches, each with a source', () => {
  const keepers = branchKeepersAt(now)
    .map(({ by }) => by)
    .sort()
  for (const call of ['foundBranch', 'dissolveBranch'] as const)
    expect([...permissions[call].roles].sort()).toEqual(keepers)
  for (const { source } of branchKeepersAt(now)) expect(source).not.toBe('')
})

test('a post that is over, or has not begun, founds nothing', () => {
  for (const more of [{ until: now }, { from: now + 1 }])
    expect(said(found(branchless, holding('administrator', district, more)))).toBe('not-permitted')
})

test('where a branch is founded its seats are vacant, and what is new begins with it', () => {
  const unit = after(branchless, found(branchless))
  expect(
    vacanciesOf(unit, now)
      .filter(({ role }) => role.startsWith('branch'))
      .map(({ role }) => role),
  ).toEqual(['branchSecretary', 'branchMember', 'branchMember', 'branchMember'])
  expect(tierChain(unit, above).compound).toMatchObject({ orgUnitId: 'banshan', standIn: false })
  expect(firstOffice(unit, above)).toMatchObject({ orgUnitId: 'banshan', standIn: false })
  expect(unit.branchDeeds).toEqual([
    { kind: 'founded', at: now, document: '惠环党发〔2026〕12号', reason: '' },
  ])
})

test('where it is dissolved the community stands in again, and both deeds stay', () => {
  const founded = after(branchless, found(branchless))
  const unit = after(founded, dissolve(founded))
  expect(unit.hasBranch).toBe(false)
  expect(tierChain(unit, above).compound).toMatchObject({ orgUnitId: 'xiexia', standIn: true })
  expect(firstOffice(unit, above)).toMatchObject({ orgUnitId: 'xiexia', standIn: true })
  expect(unit.branchDeeds?.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['founded', ''],
    ['dissolved', '小区合并'],
  ])
})

test('nothing is founded twice, nor dissolved where none stands', () => {
  expect([said(found(fullCompound)), said(dissolve(branchless))]).toEqual(['branch-founded', 'no-branch'])
})

test.each<[string, PostHolder, string]>([
  ['a secretary', term('s', 'branchSecretary'), 'branch-has-posts'],
  ['a member', term('m', 'branchMember'), 'branch-has-posts'],
  ['one who is to come', term('s', 'branchSecretary', { from: now + DAY }), 'branch-has-posts'],
  ['one whose last day is today', term('s', 'branchSecretary', { until: now + 1 }), 'branch-has-posts'],
  ['one who has gone', term('s', 'branchSecretary', { until: now }), 'dissolved'],
  ['a grid worker, who is none of the branch', term('g', 'gridWorker'), 'dissolved'],
])('with %s: %s %s', (_who, held, expected) => {
  expect(said(dissolve(compound([held])))).toBe(expected)
})

test('says how many posts are open', () => {
  expect(dissolve(fullCompound)).toMatchObject({ ok: false, refusal: { params: { count: 4 } } })
})

test('once it stands a secretary can be appointed, and no longer once it is dissolved', () => {
  const toSecretary = (unit: OrgUnit) =>
    appoint(
      {
        termId: 't',
        role: 'branchSecretary',
        person: { personId: 'new', name: '新人' },
        from: now,
        until: null,
        buildingId: null,
        leadsGrid: false,
        dutyPhone: null,
      },
      unit,
      { by: secretary, now },
    ).ok
  const founded = after(branchless, found(branchless))
  expect([branchless, founded, after(founded, dissolve(founded))].map(toSecretary)).toEqual([
    false,
    true,
    false,
  ])
})
