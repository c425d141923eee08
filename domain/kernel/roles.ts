export const roles = [
  'resident',
  'buildingHead',
  'gridWorker',
  'branchSecretary',
  'branchMember',
  'ownersCommitteeMember',
  'propertyManager',
  'communityStaff',
  'communitySecretary',
  'subdistrictStaff',
  'memberUnitOfficer',
  'departmentOfficer',
  'districtOffice',
  'administrator',
] as const
export type Role = (typeof roles)[number]
