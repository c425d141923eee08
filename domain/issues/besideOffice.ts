import type { Role } from '../kernel/roles'

/** Who looks at what an office has asked, anywhere above the compound. */
export const reviewers: readonly Role[] = [
  'communityStaff',
  'communitySecretary',
  'subdistrictStaff',
  'districtOffice',
]

/** The posts that can be called: of the district's departments, of a subdistrict and of its member units. */
export const calledRoles: readonly Role[] = ['departmentOfficer', 'memberUnitOfficer', 'subdistrictStaff']
