import type { Me } from '#contracts/account'
import { permissions } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'

const proposers: readonly Role[] = permissions.proposeVote.roles

/**
 * Whether to offer the form: a post at the compound itself, or at a community (which one the server knows, as it
 * decides anyway).
 */
export const mayPropose = ({ posts }: Pick<Me, 'posts'>, compoundId: string): boolean =>
  posts.some(
    ({ role, orgUnitId }) =>
      proposers.includes(role) && (orgUnitId === compoundId || role === 'communitySecretary'),
  )
