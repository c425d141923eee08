import type { Me } from '#contracts/account'
import { roleNames } from '#copy/kernel/vocabulary'
import { permissions } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'

const proposers: readonly Role[] = permissions.proposeVote.roles

/** In whose name it is announced: the post at the compound, else the one at its community. */
export const convenerOf = ({ posts }: Pick<Me, 'posts'>, compoundId: string): string => {
  const mine = posts.filter(({ role }) => proposers.includes(role))
  const post = mine.find(({ orgUnitId }) => orgUnitId === compoundId) ?? mine[0]
  return post === undefined ? '' : `${post.orgName} ${roleNames[post.role]}`
}
