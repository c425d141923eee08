import type { Addressee, Telling as TellingOf } from '../kernel/tellings'
import type { Deadlines, Issue, Standing } from './Issue'
import type { DueParams, IssueCommonParams, IssueOwnParams } from './messageParams'
import { officeRoles } from './offices'

/** One kind of message about an issue and all who get it. */
export type Telling = TellingOf<IssueOwnParams>

/** Addresses the reporter of an issue. */
export const toReporter = ({ reporter: { personId } }: Pick<Issue, 'reporter'>): readonly Addressee[] => [
  { to: 'person', personId },
]
/** Addresses all who follow an issue, but for one where `except` names them. */
export const toFollowers = (
  { id }: Pick<Issue, 'id'>,
  except: string | null = null,
): readonly Addressee[] => [{ to: 'followers', issueId: id, except }]
/** Addresses all who joined an issue, where it was the reporter who made the change. */
export const toSupporters = (issue: Pick<Issue, 'id' | 'reporter'>): readonly Addressee[] =>
  toFollowers(issue, issue.reporter.personId)

/** Addresses the posts of an office. */
export const toOffice = (standing: Standing): readonly Addressee[] =>
  officeRoles(standing).map(role => ({ to: 'post', role, orgUnitId: standing.orgUnitId }))
/** Addresses whoever is on an issue: the post it was sent to, else its office. */
export const toHolder = ({ handler, standing }: Pick<Issue, 'handler' | 'standing'>): readonly Addressee[] =>
  handler === null ? toOffice(standing) : [{ to: 'post', role: handler.role, orgUnitId: handler.orgUnitId }]

/** Names the deadlines that there are, as messages do. */
export const dueParams = ({ respondBy, resolveBy }: Deadlines): DueParams => ({
  ...(respondBy === null ? {} : { respondBy }),
  ...(resolveBy === null ? {} : { resolveBy }),
})
/** Names where an issue stands, as messages do. */
export const standingParams = ({ tier, orgName }: Standing): Pick<IssueCommonParams, 'tier' | 'orgName'> => ({
  tier,
  orgName,
})
