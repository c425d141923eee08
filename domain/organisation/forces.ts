import type { Role } from '../kernel/roles'

// Source: the district's organisation ("1 secretary + 3 forces", three tiers of handling).

/** The roles that answer for what stands at their tier. */
export const officesOfAnyTier: readonly Role[] = [
  'branchSecretary',
  'communityStaff',
  'communitySecretary',
  'districtOffice',
]

/** The roles that work on cases: the offices, and whom they send to. */
export const handlers: readonly Role[] = [
  ...officesOfAnyTier,
  'branchMember',
  'propertyManager',
  'ownersCommitteeMember',
  'gridWorker',
  'buildingHead',
  'subdistrictStaff',
  'memberUnitOfficer',
  'departmentOfficer',
]
