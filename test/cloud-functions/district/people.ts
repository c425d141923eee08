import './idSecret'
import { personId } from '#cloud-functions/kit/personId'
import type { Occupancy, OccupancyKind, Person, Post } from '#domain/organisation/Person'
import { consentVersions } from '#domain/account/consents'
import type { Role } from '#domain/kernel/roles'
import { unitAt } from './orgUnits'

export { testIdSecret } from './idSecret'

/** Everybody who appears in the tests of the functions, by the part they play. The openid is `o-` and the part. */
export const openidOf = (part: string): string => `o-${part}`
export const idOf = (part: string): string => personId(openidOf(part))

export const postAt = (role: Role, orgUnitId: string): Post => {
  const unit = unitAt(orgUnitId)
  return { id: `${role}-term`, role, orgUnitId, orgPath: unit.path, orgName: unit.name, from: 0, until: null }
}

export const livingAt = (compoundId: string, unitId: string, kind: OccupancyKind = 'owner'): Occupancy => {
  const compound = unitAt(compoundId)
  return {
    unitId,
    unitLabel: unitId,
    buildingId: 'b3',
    compoundId,
    compoundPath: compound.path,
    compoundName: compound.name,
    kind,
    from: 0,
    until: null,
    claimId: null,
  }
}

const agreedToAll = (['privacyAgreement', 'sensitiveData'] as const).map(kind => ({
  kind,
  version: consentVersions[kind],
  at: 0,
  withdrawnAt: null,
}))

export const person = (
  part: string,
  name: string,
  holds: { readonly posts?: readonly Post[]; readonly occupancies?: readonly Occupancy[] } = {},
): Person => ({
  _id: idOf(part),
  rev: 1,
  openid: openidOf(part),
  name,
  phone: '13812340001',
  posts: holds.posts ?? [],
  occupancies: holds.occupancies ?? [],
  settings: { elderMode: false },
  credits: {},
  agreements: agreedToAll,
  joinedAt: 0,
  erasedAt: null,
  demo: true,
})

export const everybody: readonly Person[] = [
  person('wang', '王秀兰', { occupancies: [livingAt('banshan', 'u01')] }),
  person('liu', '刘兆忠', { occupancies: [livingAt('banshan', 'u02')] }),
  person('tenant', '何小满', { occupancies: [livingAt('banshan', 'u03', 'tenant')] }),
  person('sibling', '邓旁邻', { occupancies: [livingAt('hailun', 'h01')] }),
  person('newcomer', '陈新来'),
  person('secretary', '李书记', { posts: [postAt('branchSecretary', 'banshan')] }),
  person('property', '周物业', { posts: [postAt('propertyManager', 'banshan')] }),
  person('grid', '吴网格', { posts: [postAt('gridWorker', 'banshan')] }),
  person('committee', '郑业委', { posts: [postAt('ownersCommitteeMember', 'banshan')] }),
  person('communityStaff', '孙专干', { posts: [postAt('communityStaff', 'xiejiao')] }),
  person('communitySecretary', '钱书记', { posts: [postAt('communitySecretary', 'xiejiao')] }),
  person('siblingSecretary', '冯书记', { posts: [postAt('branchSecretary', 'yuhu')] }),
  person('siblingCommunity', '褚书记', { posts: [postAt('communitySecretary', 'xicun')] }),
  person('subdistrict', '卫镇街', { posts: [postAt('subdistrictStaff', 'huihuan')] }),
  person('police', '蒋警官', { posts: [postAt('memberUnitOfficer', 'police')] }),
  person('department', '沈住建', { posts: [postAt('departmentOfficer', 'housing')] }),
  person('district', '韩区办', { posts: [postAt('districtOffice', 'zk')] }),
  person('former', '杨前任', {
    posts: [{ ...postAt('branchSecretary', 'banshan'), until: 1_000 }],
  }),
]
