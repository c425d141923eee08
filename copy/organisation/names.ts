import type { OrgLevel } from '#domain/organisation/OrgUnit'

/** What an org unit is called by its level; the tiers of an issue are three of them. */
export const levelNames: Record<OrgLevel, string> = {
  district: '区',
  subdistrict: '镇街',
  community: '社区',
  compound: '小区',
  department: '部门',
  memberUnit: '驻街单位',
}
