import './idSecret'
import type { Compound, OrgUnit, PostHolder } from '#domain/organisation/OrgUnit'
import { personId } from '#cloud-functions/kit/personId'
import type { Role } from '#domain/kernel/roles'

const holder = (part: string, role: Role, name: string): PostHolder => ({
  id: `${part}-term`,
  personId: personId(`o-${part}`),
  role,
  name,
  from: 0,
  until: null,
})

const wide = (
  level: Exclude<OrgUnit['level'], 'compound'>,
  id: string,
  name: string,
  path: string,
  parentId: string | null,
  posts: readonly PostHolder[] = [],
): OrgUnit => ({ _id: id, rev: 1, level, name, path, parentId, posts, demo: true })

const compound = (
  id: string,
  name: string,
  path: string,
  parentId: string,
  hasBranch: boolean,
  posts: readonly PostHolder[] = [],
): Compound => ({
  _id: id,
  rev: 1,
  level: 'compound',
  grid: '第1网格',
  name,
  path,
  parentId,
  posts,
  hasBranch,
  households: 12,
  buildings: [
    { id: 'b3', name: '3栋', plan: { x: 10, y: 10, w: 100, h: 80 }, entrances: 2, floors: 18 },
    { id: 'b4', name: '4栋', plan: { x: 200, y: 10, w: 100, h: 80 }, entrances: 1, floors: 11 },
  ],
  location: { latitude: 23.03, longitude: 114.36 },
  demo: true,
})

/**
 * A district in small: one subdistrict with a police station, two communities, three compounds (one without a branch)
 * and one department.
 */
export const orgUnits: readonly OrgUnit[] = [
  wide('district', 'zk', '仲恺高新区', '/zk/', null, [holder('district', 'districtOffice', '韩区办')]),
  wide('department', 'housing', '住建部门', '/zk/housing/', 'zk', [
    holder('department', 'departmentOfficer', '沈住建'),
  ]),
  wide('subdistrict', 'huihuan', '惠环街道', '/zk/huihuan/', 'zk', [
    holder('subdistrict', 'subdistrictStaff', '卫镇街'),
  ]),
  wide('memberUnit', 'police', '派出所', '/zk/huihuan/police/', 'huihuan', [
    holder('police', 'memberUnitOfficer', '蒋警官'),
  ]),
  wide('community', 'xiejiao', '斜角社区', '/zk/huihuan/xiejiao/', 'huihuan', [
    holder('communityStaff', 'communityStaff', '孙专干'),
    holder('communitySecretary', 'communitySecretary', '钱书记'),
  ]),
  wide('community', 'xicun', '西村社区', '/zk/huihuan/xicun/', 'huihuan', [
    holder('siblingCommunity', 'communitySecretary', '褚书记'),
  ]),
  compound('banshan', '半山名苑', '/zk/huihuan/xiejiao/banshan/', 'xiejiao', true, [
    holder('secretary', 'branchSecretary', '李书记'),
    holder('property', 'propertyManager', '周物业'),
    holder('grid', 'gridWorker', '吴网格'),
    holder('committee', 'ownersCommitteeMember', '郑业委'),
  ]),
  compound('hailun', '海伦源筑花苑', '/zk/huihuan/xiejiao/hailun/', 'xiejiao', false),
  compound('yuhu', '御湖花园', '/zk/huihuan/xicun/yuhu/', 'xicun', true, [
    holder('siblingSecretary', 'branchSecretary', '冯书记'),
  ]),
]

export const unitAt = (id: string): OrgUnit => {
  const found = orgUnits.find(unit => unit._id === id)
  if (!found) throw new Error(`no org unit ${id} in the test district`)
  return found
}
