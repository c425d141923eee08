import type { PermissionRows } from '../kernel/Permission'
import { handlers } from '../organisation/forces'

/** Who may read, propose, discuss and cast. */
export const votePermissions = {
  listVotes: { where: 'living', roles: handlers },
  getVote: { where: 'living', roles: handlers },
  proposeVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  extendVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  listComments: { where: 'living', roles: handlers },
  comment: { where: 'living', roles: handlers },
  castBallot: { where: 'anyone', roles: [] },
} as const satisfies PermissionRows
