import type { Issue } from '../issues/Issue'
import { openWords, type Words } from '../issues/shownWords'
import type { Instant } from '../kernel/decision'
import { isPermitted } from '../organisation/isPermitted'
import type { Person } from '../organisation/Person'
import { privacyPermissions } from './permissions'

const asTyped: Words = { text: text => text, place: text => text }

/**
 * Shows what was typed as this person may read it: the reporter all of it, and whoever may ask for the reporter's number,
 * or for the name of an anonymous one, too.
 */
export const wordsFor = (
  issue: Pick<Issue, 'reporter' | 'compoundPath'>,
  person: Person,
  now: Instant,
): Words => {
  const { reporter, compoundPath } = issue
  const row = reporter.anonymous ? privacyPermissions.revealReporter : privacyPermissions.revealPhone
  const readsAll = reporter.personId === person._id || isPermitted(person, row, compoundPath, now)
  return readsAll ? asTyped : openWords(issue)
}
