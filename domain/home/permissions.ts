import type { PermissionRows } from '../kernel/Permission'
import { handlers } from '../organisation/forces'

/** Who may see the first page. */
export const homePermissions = {
  home: { where: 'living', roles: handlers },
} as const satisfies PermissionRows
