import type { PermissionRows } from '../kernel/Permission'

/** Everybody may read their own messages and say which they want. */
export const noticePermissions = {
  inbox: { where: 'anyone', roles: [] },
  markRead: { where: 'anyone', roles: [] },
  recordConsent: { where: 'anyone', roles: [] },
} as const satisfies PermissionRows
