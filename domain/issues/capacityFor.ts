import { actorOf } from '../organisation/actorOf'
import type { Instant } from '../kernel/decision'
import { may } from '../organisation/permissions'
import { postsHeld, type Person } from '../organisation/Person'
import type { Actor } from '../kernel/Actor'
import type { Issue } from './Issue'
import { doerOf, whyNot, type IssueAction } from './whyNot'

/** As whom a person can act now: in each post held, likeliest first, and as a resident. */
export const actorsOf = (person: Person, now: Instant): readonly Actor[] => [
  ...postsHeld(person, now).map(post => actorOf(person, post)),
  actorOf(person, null),
]

const isResidents = (action: IssueAction): boolean =>
  doerOf[action] === 'reporter' || doerOf[action] === 'neighbour'

/**
 * In what capacity `person` can do `action` now, or null if in none. What residents do is done as a resident, also by
 * one who holds a post.
 */
export const capacityFor = (
  issue: Issue,
  person: Person,
  action: IssueAction,
  now: Instant,
): Actor | null => {
  if (action === 'supportIssue' && !may(person, action, issue.compoundPath, now)) return null
  return (
    actorsOf(person, now).find(
      actor =>
        actor.kind === 'person' &&
        (actor.role === 'resident') === isResidents(action) &&
        whyNot(issue, action, actor, now) === null,
    ) ?? null
  )
}
