import type { Actor } from '../../kernel/Actor'
import type { DomainRefusal, Instant } from '../../kernel/decision'
import type { Role } from '../../kernel/roles'
import { whyNoSecond } from '../../organisation/twoPeople'
import type { Issue, Standing } from '../Issue'
import type { TierChain } from '../tierChain'
import type { ExclusionState } from './facts'

/** Who looks at what an office has asked, anywhere above the compound. */
export const reviewers: readonly Role[] = [
  'communityStaff',
  'communitySecretary',
  'subdistrictStaff',
  'districtOffice',
]

/** Tells whether somebody holds a post of a reviewer above the compound of an issue. */
export const isReviewer = ({ compoundPath }: Pick<Issue, 'compoundPath'>, actor: Actor): boolean =>
  actor.kind === 'person' &&
  reviewers.includes(actor.role) &&
  actor.orgUnitId !== null &&
  compoundPath.split('/').includes(actor.orgUnitId)

/** Finds the office that is told to look: the next above which is another, and below the district where that asked itself. */
export const reviewOffice = ({ standing }: Pick<Issue, 'standing'>, chain: TierChain): Standing =>
  [chain.community, chain.district].find(({ orgUnitId }) => orgUnitId !== standing.orgUnitId) ??
  chain.district

const needs = (issue: Issue, state: ExclusionState): DomainRefusal | null =>
  issue.exclusion?.state === state ? null : 'wrong-state'

/** Tells why somebody does not say the second word on an exclusion: another body than the first says it. */
export const whyNotReview = (issue: Issue, actor: Actor): DomainRefusal | null =>
  needs(issue, 'asked') ?? whyNoSecond(issue.exclusion?.first ?? null, actor)

/** Tells why somebody does not decide on an appeal: it is neither of the two who excluded it, nor of the first's body. */
export const whyNotDecide = (issue: Issue, actor: Actor): DomainRefusal | null => {
  const wrong = needs(issue, 'appealed')
  if (wrong !== null) return wrong
  const second = issue.exclusion?.second ?? null
  if (actor.kind !== 'person' || second?.personId === actor.personId) return 'own-decision'
  return whyNoSecond(issue.exclusion?.first ?? null, actor)
}

/** Tells why the reporter cannot appeal against an exclusion now. */
export const whyNoAppeal = (issue: Issue, now: Instant): DomainRefusal | null => {
  const wrong = needs(issue, 'excluded')
  if (wrong !== null) return wrong
  const last = issue.exclusion?.appealBy ?? null
  return last !== null && now <= last ? null : 'wrong-state'
}
