import type { PermissionRows } from '../kernel/Permission'
import { handlers } from '../organisation/forces'

/**
 * Who may read figures: residents those of their compound (and of the district, which belongs to everybody who lives in
 * it), bodies their own and those below. What is expected is for the district's office.
 */
export const evaluationPermissions = {
  getEvaluation: { where: 'living', roles: [...handlers, 'administrator'] },
  listEvaluated: { where: 'living', roles: [...handlers, 'administrator'] },
  getOutlook: { where: 'over', roles: ['districtOffice', 'administrator'] },
} as const satisfies PermissionRows
