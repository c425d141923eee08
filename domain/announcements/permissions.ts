import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'
import { handlers } from '../organisation/forces'

/** Who announces something to a compound; which of them may change one, the rule says. */
const announcers: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communityStaff',
  'communitySecretary',
]

/** Who reads announcements, and who makes them. */
export const announcementPermissions = {
  listAnnouncements: { where: 'living', roles: handlers },
  postAnnouncement: { where: 'over', roles: announcers },
  correctAnnouncement: { where: 'over', roles: announcers },
  endAnnouncement: { where: 'over', roles: announcers },
  withdrawAnnouncement: { where: 'over', roles: announcers },
} as const satisfies PermissionRows
