import type { Instant } from '../kernel/decision'
import type { Permission } from '../kernel/Permission'
import { isWithin, type OrgPath } from './OrgUnit'
import { occupanciesHeld, postsHeld, type Person } from './Person'

/**
 * Tells whether one row of the permission table lets `person` through to a thing that stands at `path`, at `now`.
 * @example isPermitted(person, permissions.acceptIssue, '/zk/huihuan/xiexia/banshan/', now)
 */
export const isPermitted = (
  person: Person,
  { where, roles }: Permission,
  path: OrgPath,
  now: Instant,
): boolean => {
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
