import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'
import { handlers } from './forces'

/** Who may appoint somebody to something; to what, `appointments` says. */
const appointers: readonly Role[] = [
  'administrator',
  'districtOffice',
  'communitySecretary',
  'branchSecretary',
]
/** Who enters that a branch was founded or dissolved; how far each reaches, `branches` says. */
const branchKeepers: readonly Role[] = ['administrator', 'communitySecretary']

/** Who may see the org units, and who fills their posts. */
export const organisationPermissions = {
  compound: { where: 'living', roles: handlers },
  compounds: { where: 'anyone', roles: [] },
  lookedAfter: { where: 'living', roles: handlers },
  organisation: { where: 'over', roles: [...handlers, 'administrator'] },
  listPosts: { where: 'over', roles: appointers },
  appoint: { where: 'over', roles: appointers },
  endPost: { where: 'over', roles: appointers },
  handOver: { where: 'over', roles: appointers },
  renewPost: { where: 'over', roles: appointers },
  foundBranch: { where: 'over', roles: branchKeepers },
  dissolveBranch: { where: 'over', roles: branchKeepers },
} as const satisfies PermissionRows
