import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'

const auditors: readonly Role[] = ['administrator', 'districtOffice', 'communitySecretary', 'branchSecretary']

/** Who may read the audit chain. */
export const auditPermissions = {
  audit: { where: 'over', roles: auditors },
} as const satisfies PermissionRows
