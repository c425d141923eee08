import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'

const rosterKeepers: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'administrator',
]

/** Who may import rosters, and say whether owners of one name are one buyer. */
export const rosterPermissions = {
  previewRoster: { where: 'over', roles: rosterKeepers },
  listRosterImports: { where: 'over', roles: rosterKeepers },
  getRosterImport: { where: 'over', roles: rosterKeepers },
  listRosterLines: { where: 'over', roles: rosterKeepers },
  listRosterQuestions: { where: 'over', roles: rosterKeepers },
  answerRoster: { where: 'over', roles: rosterKeepers },
  confirmRoster: { where: 'over', roles: rosterKeepers },
  continueRoster: { where: 'over', roles: rosterKeepers },
  undoRoster: { where: 'over', roles: rosterKeepers },
  // Whoever calls a vote sees what keeps it from opening.
  listRulings: { where: 'over', roles: [...rosterKeepers, 'ownersCommitteeMember'] },
  proposeRuling: { where: 'over', roles: rosterKeepers },
  decideRuling: { where: 'over', roles: rosterKeepers },
  disputeLine: { where: 'anyone', roles: [] },
} as const satisfies PermissionRows
