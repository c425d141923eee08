import type { PermissionRows } from '../kernel/Permission'

/** Who may make the calls of one's own account. */
export const accountPermissions = {
  me: { where: 'anyone', roles: [] },
  updateSettings: { where: 'anyone', roles: [] },
  uploadTicket: { where: 'anyone', roles: [] },
  join: { where: 'anyone', roles: [] },
  changePhone: { where: 'anyone', roles: [] },
} as const satisfies PermissionRows
