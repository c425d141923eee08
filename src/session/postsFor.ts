import type { Me } from '#contracts/account'
import { permissions, type Action } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'

/** Those of the posts in which a call is permitted at all; where, the server decides. */
export const postsFor = (posts: Me['posts'], action: Action): Me['posts'] => {
  const roles: readonly Role[] = permissions[action].roles
  return posts.filter(({ role }) => roles.includes(role))
}
