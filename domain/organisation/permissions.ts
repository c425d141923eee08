import type { Instant } from '../kernel/decision'
import { isWithin, type OrgPath } from './OrgUnit'
import { occupanciesHeld, postsHeld, type Person } from './Person'
import type { Role } from '../kernel/roles'

/**
 * Where a permission holds, seen from the thing acted on, which stands at an org path:
 * - `anyone`: every known person; the rule itself looks at who they are (reporter, holder of a voting right);
 * - `at`: a post held at exactly the org unit that is responsible for the thing;
 * - `over`: a post held there or anywhere above;
 * - `living`: an approved occupancy in the compound, or a post there or above.
 */
export type Where = 'anyone' | 'at' | 'over' | 'living'

export interface Permission {
  readonly where: Where
  /** Roles that count for `at`, `over` and (besides residents) `living`. */
  readonly roles: readonly Role[]
}

const officesOfAnyTier: readonly Role[] = [
  'branchSecretary',
  'communityStaff',
  'communitySecretary',
  'districtOffice',
]
const handlers: readonly Role[] = [
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
/** Who checks residents against the roster: the branch and the property manager, the community above them, and the subdistrict for appeals against it. */
const residenceOffices: readonly Role[] = [
  'branchSecretary',
  'propertyManager',
  'communitySecretary',
  'communityStaff',
  'subdistrictStaff',
]
const rosterKeepers: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'administrator',
]
/** Who may appoint somebody to something; to what, `appointments` says. */
const appointers: readonly Role[] = [
  'administrator',
  'districtOffice',
  'communitySecretary',
  'branchSecretary',
]
/** Who enters that a branch was founded or dissolved; how far each reaches, `branches` says. */
const branchKeepers: readonly Role[] = ['administrator', 'communitySecretary']
const auditors: readonly Role[] = ['administrator', 'districtOffice', 'communitySecretary', 'branchSecretary']

/**
 * Who may do what, one row for each call; the server refuses by it, the mini-program shows and hides by it.
 * In force since 2026-11-01. Source: the district's organisation ("1 secretary + 3 forces", three tiers of handling).
 */
export const permissions = {
  me: { where: 'anyone', roles: [] },
  updateSettings: { where: 'anyone', roles: [] },
  home: { where: 'living', roles: handlers },
  compound: { where: 'living', roles: handlers },
  uploadTicket: { where: 'anyone', roles: [] },

  raiseIssue: { where: 'living', roles: handlers },
  similarIssues: { where: 'living', roles: handlers },
  supportIssue: { where: 'living', roles: [] },
  listIssues: { where: 'living', roles: handlers },
  getIssue: { where: 'living', roles: handlers },
  acceptIssue: { where: 'at', roles: officesOfAnyTier },
  rejectIssue: { where: 'at', roles: officesOfAnyTier },
  dispatchIssue: { where: 'at', roles: officesOfAnyTier },
  objectToDispatch: { where: 'at', roles: handlers },
  noteProgress: { where: 'at', roles: handlers },
  pauseIssue: { where: 'at', roles: officesOfAnyTier },
  resumeIssue: { where: 'at', roles: officesOfAnyTier },
  handleIssue: { where: 'at', roles: handlers },
  escalateIssue: { where: 'at', roles: officesOfAnyTier },
  returnIssue: { where: 'at', roles: officesOfAnyTier },
  confirmIssue: { where: 'anyone', roles: [] },
  reopenIssue: { where: 'anyone', roles: [] },
  withdrawIssue: { where: 'anyone', roles: [] },
  workbench: { where: 'over', roles: handlers },

  listVotes: { where: 'living', roles: handlers },
  getVote: { where: 'living', roles: handlers },
  proposeVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  extendVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  listComments: { where: 'living', roles: handlers },
  comment: { where: 'living', roles: handlers },
  castBallot: { where: 'anyone', roles: [] },

  join: { where: 'anyone', roles: [] },
  changePhone: { where: 'anyone', roles: [] },
  compounds: { where: 'anyone', roles: [] },
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
  grantProxy: { where: 'anyone', roles: [] },
  myProxies: { where: 'anyone', roles: [] },
  revokeProxy: { where: 'anyone', roles: [] },
  listProxies: { where: 'over', roles: residenceOffices },
  getProxy: { where: 'over', roles: residenceOffices },
  decideProxies: { where: 'over', roles: residenceOffices },

  lookedAfter: { where: 'living', roles: handlers },
  organisation: { where: 'over', roles: [...handlers, 'administrator'] },
  listPosts: { where: 'over', roles: appointers },
  appoint: { where: 'over', roles: appointers },
  endPost: { where: 'over', roles: appointers },
  handOver: { where: 'over', roles: appointers },
  renewPost: { where: 'over', roles: appointers },
  foundBranch: { where: 'over', roles: branchKeepers },
  dissolveBranch: { where: 'over', roles: branchKeepers },

  previewRoster: { where: 'over', roles: rosterKeepers },
  listRosterImports: { where: 'over', roles: rosterKeepers },
  getRosterImport: { where: 'over', roles: rosterKeepers },
  listRosterLines: { where: 'over', roles: rosterKeepers },
  confirmRoster: { where: 'over', roles: rosterKeepers },
  continueRoster: { where: 'over', roles: rosterKeepers },
  undoRoster: { where: 'over', roles: rosterKeepers },

  revealReporter: { where: 'over', roles: ['branchSecretary', 'communitySecretary'] },
  revealPhone: { where: 'over', roles: handlers },
  myLooks: { where: 'anyone', roles: [] },
  giveConsent: { where: 'anyone', roles: [] },
  withdrawConsent: { where: 'anyone', roles: [] },
  exportMyData: { where: 'anyone', roles: [] },
  eraseMe: { where: 'anyone', roles: [] },
  retention: { where: 'over', roles: ['administrator', 'districtOffice'] },
  audit: { where: 'over', roles: auditors },

  inbox: { where: 'anyone', roles: [] },
  markRead: { where: 'anyone', roles: [] },
  recordConsent: { where: 'anyone', roles: [] },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof permissions

/** Whether `person` may do `action` to a thing that stands at `path`, at `now`. */
export const may = (person: Person, action: Action, path: OrgPath, now: Instant): boolean => {
  const { where, roles }: Permission = permissions[action]
  const holds = (covers: (postPath: OrgPath) => boolean) =>
    postsHeld(person, now).some(post => roles.includes(post.role) && covers(post.orgPath))
  switch (where) {
    case 'anyone':
      return true
    case 'at':
      return holds(postPath => postPath === path)
    case 'over':
      return holds(postPath => isWithin(path, postPath))
    case 'living':
      return (
        occupanciesHeld(person, now).some(occupancy => isWithin(path, occupancy.compoundPath)) ||
        holds(postPath => isWithin(path, postPath))
      )
  }
}
