import type { Actor } from '../kernel/Actor'
import type { DomainRefusal, Instant } from '../kernel/decision'
import { whyNoSecond } from '../organisation/twoPeople'
import type { IssueAction } from './actions'
import { mayAppeal, mayRate } from './afterwards'
import { hasReviewed, isSecond, mayAppealExclusion } from './exclusion/reviewers'
import type { Issue } from './Issue'
import { isOverdue } from './overdue'
import { askedRedaction } from './redaction/redacting'
import { openReferral } from './referrals/openReferral'
import { hasJoined } from './reporters'
import { isSupervised, nextMilestone } from './supervision/milestones'
import { tierAbove } from './tierChain'
import { whistleOf, whyNotStep } from './whistles/called'

/** What the state graph alone does not say: why it cannot be done now, or null when it can. */
type ExtraRule = (issue: Issue, actor: Actor, now: Instant) => DomainRefusal | null

/** The extra rules of the actions that have one. Apart from the table, which the mini-program's first page carries. */
export const actionRules: Readonly<Partial<Record<IssueAction, ExtraRule>>> = {
  reopenIssue: (issue, _actor, now) =>
    isSupervised(issue) || (issue.confirmBy !== null && now <= issue.confirmBy) ? null : 'cannot-reopen',
  appealRejection: (issue, _actor, now) => (mayAppeal(issue, now) ? null : 'cannot-appeal-rejection'),
  rateIssue: (issue, _actor, now) => (mayRate(issue, now) ? null : 'wrong-state'),
  handleIssue: issue => {
    // 首接负责: somebody must have been named first.
    if (issue.firstResponsible && issue.handler === null) return 'wrong-state'
    return nextMilestone(issue) === null ? null : 'milestones-left'
  },
  objectToDispatch: issue => (issue.firstResponsible ? 'wrong-state' : null),
  rejectIssue: ({ rejection }, actor) =>
    rejection !== null && actor.kind === 'person' && rejection.personId === actor.personId
      ? 'own-decision'
      : null,
  // A pause is no way round a deadline that has passed, and danger does not wait.
  pauseIssue: (issue, _actor, now) =>
    issue.urgency === 'danger' || isOverdue(issue, now) ? 'wrong-state' : null,
  mergeIssue: ({ state }) => (state === 'handled' ? 'wrong-state' : null),
  referIssue: issue => (openReferral(issue) === null ? null : 'wrong-state'),
  noteReferralAnswer: issue => (openReferral(issue) === null ? 'wrong-state' : null),
  takeBackReferral: issue => (openReferral(issue) === null ? 'wrong-state' : null),
  reportIn: (issue, actor) => whyNotStep(issue, actor, 'reportIn'),
  answerWhistle: (issue, actor) => whyNotStep(issue, actor, 'reportIn', 'answer'),
  gradeWhistle: (issue, actor) => {
    const whistle = whistleOf(issue, actor)
    return whistle?.step === null && whistle.callGrade === null ? null : 'wrong-state'
  },
  closeWhistle: ({ whistles }) => (whistles.some(({ step }) => step === 'close') ? null : 'wrong-state'),
  // A community, or the district, calls; a branch asks its community to.
  blowWhistle: ({ standing: { tier, standIn } }) => (tier === 'compound' && !standIn ? 'wrong-state' : null),
  reachMilestone: issue => (nextMilestone(issue) === null ? 'wrong-state' : null),
  superviseIssue: ({ standing }) => (standing.tier === 'district' ? null : 'wrong-state'),
  escalateIssue: issue => (tierAbove(issue.standing.tier) === null ? 'no-higher-tier' : null),
  returnIssue: ({ standing: { tier }, branchless }) =>
    tier === 'compound' || (tier === 'community' && branchless) ? 'no-lower-tier' : null,
  appealExclusion: (issue, _actor, now) => (mayAppealExclusion(issue, now) ? null : 'wrong-state'),
  askExclusion: ({ exclusion }) => (exclusion === null ? null : 'wrong-state'),
  reviewExclusion: (issue, actor) => {
    if (issue.exclusion?.state !== 'asked') return 'wrong-state'
    return isSecond(issue, actor) ? null : 'second-person-needed'
  },
  // Neither of the two who excluded it, nor anybody of the first's body.
  decideExclusion: (issue, actor) => {
    if (issue.exclusion?.state !== 'appealed') return 'wrong-state'
    if (hasReviewed(issue, actor)) return 'own-decision'
    return isSecond(issue, actor) ? null : 'second-person-needed'
  },
  askRedaction: issue => (askedRedaction(issue) === null ? null : 'wrong-state'),
  reviewRedaction: (issue, actor) => {
    const asked = askedRedaction(issue)
    if (asked === null) return 'wrong-state'
    return whyNoSecond(asked.first, actor) === null ? null : 'second-person-needed'
  },
  supportIssue: (issue, actor) => (hasJoined(issue, actor) ? 'already-supporting' : null),
}
