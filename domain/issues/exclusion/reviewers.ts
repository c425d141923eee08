import type { Actor } from '../../kernel/Actor'
import type { Instant } from '../../kernel/decision'
import { whyNoSecond } from '../../organisation/twoPeople'
import { reviewers } from '../besideOffice'
import type { Issue, Standing } from '../Issue'
import type { TierChain } from '../tierChain'

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

/** Tells whether somebody is of another body than the one that asked for an exclusion. */
export const isSecond = ({ exclusion }: Pick<Issue, 'exclusion'>, actor: Actor): boolean =>
  exclusion !== null && whyNoSecond(exclusion.first, actor) === null

/** Tells whether somebody has said the second word on an exclusion, and so does not decide on its appeal. */
export const hasReviewed = ({ exclusion }: Pick<Issue, 'exclusion'>, actor: Actor): boolean =>
  actor.kind === 'person' && exclusion?.second?.personId === actor.personId

/** Tells whether the reporter can appeal against an exclusion now. */
export const mayAppealExclusion = ({ exclusion }: Pick<Issue, 'exclusion'>, now: Instant): boolean =>
  exclusion?.state === 'excluded' && exclusion.appealBy !== null && now <= exclusion.appealBy
