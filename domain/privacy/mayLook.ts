import type { Instant } from '../kernel/decision'
import type { PersonActor } from '../kernel/Actor'
import type { Issue } from '../issues/Issue'
import { isHandler, isOffice } from '../issues/offices'
import { postsHeld, type Person } from '../organisation/Person'
import { isPermitted } from '../organisation/isPermitted'
import { privacyPermissions } from './permissions'

/**
 * Tells in which of their posts somebody acts in the office of an issue, or in the post it was sent to; null for none.
 */
export const handlingAs = (
  issue: Pick<Issue, 'standing' | 'handler'>,
  person: Person,
  now: Instant,
): PersonActor | null =>
  postsHeld(person, now)
    .map(({ role, orgUnitId, orgName }): PersonActor => ({
      kind: 'person',
      personId: person._id,
      name: person.name,
      role,
      orgUnitId,
      orgName,
    }))
    .find(actor => isHandler(issue, actor) || isOffice(issue, actor)) ?? null

/** Tells whether there is a name to be revealed, and this person may ask for it: neighbours and handlers may not. */
export const mayReveal = (
  { reporter, compoundPath }: Pick<Issue, 'reporter' | 'compoundPath'>,
  person: Person,
  now: Instant,
): boolean =>
  reporter.anonymous &&
  reporter.personId !== person._id &&
  isPermitted(person, privacyPermissions.revealReporter, compoundPath, now)
