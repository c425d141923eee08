import type { Instant } from '../decision'
import { isWithin, type OrgPath } from './OrgUnit'
import { postsHeld, type Person } from './Person'
import type { Role } from './roles'

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
        person.occupancies.some(occupancy => isWithin(path, occupancy.compoundPath)) ||
        holds(postPath => isWithin(path, postPath))
      )
  }
}
