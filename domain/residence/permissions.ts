import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'

/** Who checks residents against the roster: the branch and the property manager, the community above them, and the subdistrict for appeals against it. */
const residenceOffices: readonly Role[] = [
  'branchSecretary',
  'propertyManager',
  'communitySecretary',
  'communityStaff',
  'subdistrictStaff',
]

/** Who may claim homes and authorise others, and who decides on it. */
export const residencePermissions = {
  claimableUnits: { where: 'anyone', roles: [] },
  claimUnit: { where: 'anyone', roles: [] },
  myClaims: { where: 'anyone', roles: [] },
  appealClaim: { where: 'anyone', roles: [] },
  withdrawClaim: { where: 'anyone', roles: [] },
  consentForChild: { where: 'anyone', roles: [] },
  household: { where: 'anyone', roles: [] },
  moveOut: { where: 'anyone', roles: [] },
  listClaims: { where: 'over', roles: residenceOffices },
  getClaim: { where: 'over', roles: residenceOffices },
  decideClaims: { where: 'over', roles: residenceOffices },
  revokeClaim: { where: 'over', roles: residenceOffices },
  keepClaim: { where: 'over', roles: residenceOffices },
  changesAtHome: { where: 'anyone', roles: [] },
  disputeClaim: { where: 'anyone', roles: [] },
  grantProxy: { where: 'anyone', roles: [] },
  myProxies: { where: 'anyone', roles: [] },
  revokeProxy: { where: 'anyone', roles: [] },
  disputeProxy: { where: 'anyone', roles: [] },
  keepProxy: { where: 'over', roles: residenceOffices },
  listProxies: { where: 'over', roles: residenceOffices },
  getProxy: { where: 'over', roles: residenceOffices },
  decideProxies: { where: 'over', roles: residenceOffices },
} as const satisfies PermissionRows
