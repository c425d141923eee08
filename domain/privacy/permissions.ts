import type { PermissionRows } from '../kernel/Permission'
import { handlers } from '../organisation/forces'

/** Who may look at somebody's data, and what everybody may do about their own. */
export const privacyPermissions = {
  revealReporter: { where: 'over', roles: ['branchSecretary', 'communitySecretary'] },
  revealPhone: { where: 'over', roles: handlers },
  myLooks: { where: 'anyone', roles: [] },
  giveConsent: { where: 'anyone', roles: [] },
  withdrawConsent: { where: 'anyone', roles: [] },
  exportMyData: { where: 'anyone', roles: [] },
  eraseMe: { where: 'anyone', roles: [] },
  retention: { where: 'over', roles: ['administrator', 'districtOffice'] },
} as const satisfies PermissionRows
