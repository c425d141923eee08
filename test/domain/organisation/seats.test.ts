import { bodyOf } from '#domain/organisation/bodies'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { receiversOf } from '#domain/organisation/receivers'
import type { Role } from '#domain/kernel/roles'
import { seatsOf, vacanciesOf, type Seat } from '#domain/organisation/vacancies'
import { community, compound, DAY, district, fullCompound, now, subdistrict, term, wider } from './given'

const said = ({ role, building, leadsGrid, force, holder }: Seat): string =>
  [role, building?.id, leadsGrid ? 'leads' : null, force, holder?.personId ?? 'vacant']
    .filter(part => part !== null && part !== undefined)
    .join(' ')
const seats = (unit: OrgUnit) => seatsOf(unit, now).map(said)
const vacant = (unit: OrgUnit, at = now) => vacanciesOf(unit, at).map(said)

describe('the seats of a compound', () => {
  test('1 secretary + 3 forces, the grid’s two, property, committee and a head for each building', () => {
    expect(seats(fullCompound)).toEqual([
      'branchSecretary zhou',
      'branchMember ownersCommittee xu',
      'branchMember property wu',
      'branchMember activists liu',
      'gridWorker grid',
      'propertyManager wu',
      'ownersCommitteeMember xu',
      'buildingHead b1 leads head1',
      'buildingHead b2 head2',
    ])
    expect(vacant(fullCompound)).toEqual([])
  })

  test('empty ones are shown, each with what it is for', () => {
    expect(vacant(compound())).toEqual([
      'branchSecretary vacant',
      'branchMember ownersCommittee vacant',
      'branchMember property vacant',
      'branchMember activists vacant',
      'gridWorker vacant',
      'propertyManager vacant',
      'ownersCommitteeMember vacant',
      'buildingHead b1 vacant',
      'buildingHead b2 vacant',
      'buildingHead leads vacant',
    ])
  })

  test('without a branch there is no seat of a branch, and who holds one all the same is not hidden', () => {
    const branchless = compound([term('old', 'branchSecretary')], { hasBranch: false })
    expect(vacant(branchless).filter(seat => seat.startsWith('branch'))).toEqual([])
    expect(seats(branchless).at(-1)).toBe('branchSecretary old')
  })

  test('a term counts from its first instant, and no longer from its end on', () => {
    const unit = compound([
      term('old', 'gridWorker', { until: now }),
      term('new', 'gridWorker', { from: now + DAY }),
    ])
    const at = (instant: number) =>
      seatsOf(unit, instant)
        .filter(({ role }) => role === 'gridWorker')
        .map(said)
    expect([at(now - 1), at(now), at(now + DAY - 1), at(now + DAY)]).toEqual([
      ['gridWorker old'],
      ['gridWorker vacant'],
      ['gridWorker vacant'],
      ['gridWorker new'],
    ])
  })
})

test.each<[OrgUnit, string[]]>([
  [district, ['districtOffice vacant', 'administrator vacant']],
  [wider('department', '/zk/fire/'), ['departmentOfficer vacant']],
  [subdistrict, ['subdistrictStaff vacant']],
  [wider('memberUnit', '/zk/huihuan/police/'), ['memberUnitOfficer vacant']],
  [community, ['communitySecretary vacant', 'communityStaff vacant']],
])('seats of a $level', (unit, expected) => {
  expect(vacant(unit)).toEqual(expected)
})

describe('bodies', () => {
  const department = wider('department', '/zk/fire/')
  const police = wider('memberUnit', '/zk/huihuan/police/')
  const branchless = compound([], { path: '/zk/huihuan/xiexia/x/', hasBranch: false })
  const all = [district, department, subdistrict, police, community, fullCompound, branchless]
  const ids = (units: readonly { readonly _id: string }[]) => units.map(({ _id }) => _id)

  test.each<[OrgUnit, string, string[], number]>([
    [district, 'jointConference', ['fire'], 0],
    [subdistrict, 'jointCommittee', ['police'], 0],
    [community, 'generalBranch', [], 2],
    [fullCompound, 'compoundBranch', [], 0],
    [branchless, 'office', [], 0],
    [department, 'office', [], 0],
  ])('$_id', (unit, kind, members, grids) => {
    const body = bodyOf(unit, all, now)
    expect([body.kind, ids(body.members), body.grids.length]).toEqual([kind, members, grids])
    expect(body.seats).toEqual(seatsOf(unit, now))
  })

  test('each grid has its worker and its Party building head, or shows that it has not', () => {
    const { grids } = bodyOf(community, all, now)
    expect(
      grids.map(grid => [grid.compound._id, grid.worker?.personId, grid.partyBuildingHead?.personId]),
    ).toEqual([
      ['banshan', 'grid', 'head1'],
      ['x', undefined, undefined],
    ])
  })
})

describe('what is sent to a post', () => {
  const staffed = {
    community: wider('community', community.path, [term('xie', 'communitySecretary')]),
    subdistrict: wider('subdistrict', subdistrict.path, [term('wei', 'subdistrictStaff')]),
    district: wider('district', district.path, [term('song', 'districtOffice')]),
  }
  const to = (role: Role, unit: OrgUnit, above: readonly OrgUnit[]) => {
    const { personIds, standingIn } = receiversOf(role, unit, above, now)
    return [...personIds, ...(standingIn ? ['stands in'] : [])]
  }
  const over = [staffed.community, staffed.subdistrict, staffed.district]

  test('goes to whoever holds it now, each once', () => {
    const unit = compound([
      term('h', 'buildingHead', { id: '1', buildingId: 'b1' }),
      term('h', 'buildingHead', { id: '2', buildingId: 'b2' }),
      term('former', 'buildingHead', { until: now }),
      term('next', 'buildingHead', { from: now + 1 }),
    ])
    expect(to('buildingHead', unit, over)).toEqual(['h'])
  })

  test.each<[string, Role, OrgUnit, readonly OrgUnit[], string[]]>([
    ['to the community’s secretary', 'branchSecretary', compound(), over, ['xie']],
    [
      'to the subdistrict, where that is vacant too',
      'branchSecretary',
      compound(),
      [community, staffed.subdistrict, staffed.district],
      ['wei'],
    ],
    [
      'to the district, where there is nobody else',
      'gridWorker',
      compound(),
      [community, subdistrict, staffed.district],
      ['song'],
    ],
    ['of the community: to its secretary', 'communityStaff', staffed.community, over.slice(1), ['xie']],
    ['of its secretary: to the subdistrict', 'communitySecretary', community, over.slice(1), ['wei']],
    [
      'of a department: to the district',
      'departmentOfficer',
      wider('department', '/zk/fire/'),
      [staffed.district],
      ['song'],
    ],
  ])('while vacant, %s', (_which, role, unit, above, expected) => {
    expect(to(role, unit, above)).toEqual([...expected, 'stands in'])
  })
})
