import { actorOf } from '../organisation/actorOf'
import type { Instant } from '../kernel/decision'
import { isPermitted } from '../organisation/isPermitted'
import { postsHeld, type Person } from '../organisation/Person'
import type { Actor } from '../kernel/Actor'
import { rowOf, type IssueAction } from './actions'
import type { Issue } from './Issue'
import { issuePermissions } from './permissions'
import { whyNot } from './whyNot'

/** Lists as whom a person can act now: in each post held, likeliest first, and as a resident. */
export const actorsOf = (person: Person, now: Instant): readonly Actor[] => [
  ...postsHeld(person, now).map(post => actorOf(person, post)),
  actorOf(person, null),
]

/** Tells whether an action is one of residents, and so none of a post. */
export const isResidents = (action: IssueAction): boolean => {
  const { doer } = rowOf(action)
  return doer === 'reporter' || doer === 'neighbour'
}

/**
 * Finds in what capacity `person` can do `action` now, or null if in none. What residents do is done as a resident,
 * also by one who holds a post.
 */
export const capacityFor = (
  issue: Issue,
  person: Person,
  action: IssueAction,
  now: Instant,
): Actor | null => {
  const isNeighbours = rowOf(action).doer === 'neighbour'
  if (isNeighbours && !isPermitted(person, issuePermissions[action], issue.compoundPath, now)) return null
  return (
    actorsOf(person, now).find(
      actor =>
        actor.kind === 'person' &&
        (actor.role === 'resident') === isResidents(action) &&
        whyNot(issue, action, actor, now) === null,
    ) ?? null
  )
}
