import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'
import type { WithCommon } from '../kernel/tellings'
import type { Category, Tier, Urgency } from './categories'
import type { Deadline } from './Issue'
import type { ReferralService } from './referrals/sorts'
import type { SolvedDegree } from './rating'
import type { WhistleStep } from './whistles/facts'

/** Where an issue stands. */
type Where = { readonly tier: Tier; readonly orgName: string }

/** What every message about an issue carries. */
export type IssueCommonParams = Where & {
  readonly number: string
  readonly category: Category
  readonly urgency: Urgency
  readonly compoundName: string
  readonly place: string
}

export type DueParams = { readonly respondBy?: Instant; readonly resolveBy?: Instant }
type Cause = 'clock' | 'handler' | 'objections' | 'appeal'
type Moved = Where & DueParams & { readonly from: Tier; readonly reason: string }
type Late = { readonly deadline: Deadline; readonly due: Instant }

/** `rating`: how satisfied, 1 to 5; missing where the reporter did not say, as `solved`. */
type Rated = { readonly rating?: number; readonly solved?: SolvedDegree; readonly comment: string }

/** What each kind of message about an issue carries besides, by its name. */
export type IssueOwnParams = {
  readonly issueReceived: Where & DueParams
  readonly issueWaiting: DueParams &
    Partial<Where> & {
      readonly note?: string
      readonly reason?: string
      readonly from?: Tier
      readonly cause?: Cause
    }
  readonly issueAccepted: { readonly note: string }
  readonly issueRejected: { readonly reason: string }
  readonly issueDispatched: { readonly orgName: string; readonly role: Role; readonly note: string }
  readonly issueProgress: { readonly note: string; readonly reason?: string; readonly merged?: string }
  readonly issueHandled: { readonly note: string; readonly confirmBy: Instant }
  readonly issueConfirmed: Rated
  readonly issueRated: Rated
  readonly issueAppealed: Where & { readonly reason: string }
  readonly issueMerged: { readonly other: string; readonly reason: string }
  readonly issueUnmerged: Where & DueParams & { readonly reason: string }
  readonly whistleCalls: { readonly reason: string; readonly reportBy: Instant; readonly answerBy: Instant }
  readonly issueWhistled: { readonly unit: string }
  readonly whistleReportedIn: { readonly unit: string }
  readonly whistleAnswered: { readonly unit: string; readonly note: string }
  readonly whistleClosed: { readonly note: string }
  readonly whistleLate: { readonly unit: string; readonly step: WhistleStep; readonly due: Instant }
  readonly issueSupervised: { readonly note: string; readonly due: Instant }
  readonly milestoneLate: { readonly due: Instant }
  readonly redactionToReview: object
  readonly issueRedacted: object
  readonly redactionDeclined: object
  readonly issueReferred: {
    readonly service: ReferralService
    readonly other: string
    readonly answerBy: Instant
    readonly note: string
  }
  readonly issueReferralAnswered: { readonly note: string }
  readonly issueReferralOverdue: { readonly due: Instant }
  readonly issueExcluded: { readonly reason: string; readonly until: Instant }
  readonly exclusionToReview: { readonly reason: string }
  readonly exclusionEnded: { readonly reason: string }
  readonly exclusionKept: { readonly reason: string }
  readonly issueReopened: Where & DueParams & { readonly reason: string }
  readonly issueEscalated: Moved & { readonly cause: Cause }
  readonly issueReturned: Moved
  readonly issuePaused: { readonly reason: string; readonly until: Instant }
  readonly issueResumed: DueParams
  readonly issueClosedUnconfirmed: object
  readonly issueDueSoon: Late
  readonly issueOverdue: Late
  readonly issueWithdrawn: { readonly reason: string }
}

/** The parameters of every message about an issue. */
export type IssueMessageParams = WithCommon<IssueCommonParams, IssueOwnParams>
