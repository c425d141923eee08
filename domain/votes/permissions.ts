import type { PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'
import { handlers } from '../organisation/forces'

/** Who looks into objections: the body that convened, the community and the subdistrict; at which of them one is, its ladder says. */
const objectionOffices: readonly Role[] = [
  'ownersCommitteeMember',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'subdistrictStaff',
]

/** Who may read, propose, discuss and cast. */
export const votePermissions = {
  listVotes: { where: 'living', roles: handlers },
  getVote: { where: 'living', roles: handlers },
  proposeVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  extendVote: { where: 'at', roles: ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary'] },
  listComments: { where: 'living', roles: handlers },
  comment: { where: 'living', roles: handlers },
  getVoteRecord: { where: 'living', roles: handlers },
  objectToVote: { where: 'living', roles: handlers },
  withdrawObjection: { where: 'living', roles: handlers },
  passUpObjection: { where: 'living', roles: handlers },
  answerObjection: { where: 'over', roles: objectionOffices },
  annulVote: { where: 'over', roles: objectionOffices },
  keepVote: { where: 'over', roles: objectionOffices },
  listObjections: { where: 'over', roles: objectionOffices },
  castBallot: { where: 'anyone', roles: [] },
} as const satisfies PermissionRows
