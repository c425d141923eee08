import type { Role } from '#domain/kernel/roles'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { UnitUse } from '#domain/organisation/Unit'

// The words people know each thing by, where several features say them. A missing one is a type error.

export const roleNames: Record<Role, string> = {
  resident: '居民',
  buildingHead: '楼栋长',
  gridWorker: '网格员',
  branchSecretary: '小区党支部书记',
  branchMember: '小区党支部委员',
  ownersCommitteeMember: '业委会委员',
  propertyManager: '物业',
  communityStaff: '社区工作人员',
  communitySecretary: '社区党总支书记',
  subdistrictStaff: '镇街工作人员',
  memberUnitOfficer: '驻街单位',
  departmentOfficer: '区级部门',
  districtOffice: '区党建办',
  administrator: '管理员',
}

export const occupancyNames: Record<OccupancyKind, string> = { owner: '业主', tenant: '租户', family: '家属' }

export const unitUseNames: Record<UnitUse, string> = { home: '住宅', shop: '商铺', parking: '车位' }
