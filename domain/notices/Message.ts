import type { IssueMessageParams } from '../issues/messageParams'
import type { MessageOf } from '../kernel/tellings'
import type { PostMessageParams } from '../organisation/messageParams'
import type { LookMessageParams } from '../privacy/messageParams'
import type { ResidenceMessageParams } from '../residence/messageParams'
import type { RosterMessageParams, RulingMessageParams } from '../rosters/messageParams'
import type { VoteMessageParams } from '../votes/messageParams'
import type { ClockMessageParams } from './clockMessages'

export { messageThings, type Addressee, type MessageThing } from '../kernel/tellings'

/** The parameters of every kind of message: each feature declares those it sends. */
export type ParamsOfKinds = IssueMessageParams &
  VoteMessageParams &
  ResidenceMessageParams &
  RosterMessageParams &
  RulingMessageParams &
  PostMessageParams &
  LookMessageParams &
  ClockMessageParams

/** What people are told about. Each kind has its Chinese text in `copy`, filled from its parameters. */
export type MessageKind = keyof ParamsOfKinds
/** What the text of one kind is filled with. */
export type ParamsOf<Kind extends MessageKind> = ParamsOfKinds[Kind]

/** Every kind, for contracts. One that is missing here is a type error where messages are answered. */
export const messageKinds = [
  'issueReceived',
  'issueWaiting',
  'issueAccepted',
  'issueRejected',
  'issueDispatched',
  'issueProgress',
  'issueHandled',
  'issueConfirmed',
  'issueReopened',
  'issueEscalated',
  'issueReturned',
  'issuePaused',
  'issueResumed',
  'issueClosedUnconfirmed',
  'issueDueSoon',
  'issueOverdue',
  'issueWithdrawn',
  'issueRated',
  'issueMerged',
  'issueUnmerged',
  'issueReferred',
  'issueReferralAnswered',
  'issueReferralOverdue',
  'issueExcluded',
  'exclusionToReview',
  'exclusionEnded',
  'exclusionKept',
  'whistleCalls',
  'issueWhistled',
  'whistleReportedIn',
  'whistleAnswered',
  'whistleClosed',
  'whistleLate',
  'issueSupervised',
  'milestoneLate',
  'redactionToReview',
  'issueRedacted',
  'redactionDeclined',
  'issueAppealed',
  'voteAnnounced',
  'voteOpened',
  'voteExtended',
  'voteOpeningWaits',
  'voteResult',
  'ballotSetAside',
  'objectionRaised',
  'objectionAboutHome',
  'objectionMoved',
  'objectionAnswered',
  'annulmentAsked',
  'annulmentProposed',
  'annulmentDropped',
  'claimWaiting',
  'claimApproved',
  'claimRefused',
  'claimAppealed',
  'claimEnded',
  'claimRestored',
  'guardianAsked',
  'secondAsked',
  'linkShown',
  'revocationShown',
  'revocationDropped',
  'claimDisputed',
  'changeDuringVote',
  'rosterSecondAsked',
  'rosterShown',
  'rosterDuringVote',
  'rulingSecondAsked',
  'rulingConfirmed',
  'rulingRefused',
  'headsRuled',
  'proxyWaiting',
  'proxyShown',
  'proxyDisputed',
  'proxyRevocationShown',
  'proxyRevocationDropped',
  'proxyApproved',
  'proxyRefused',
  'proxyEnded',
  'postGiven',
  'postEnded',
  'dataSeen',
  'clockWrong',
] as const satisfies readonly MessageKind[]

/** A message still to be sent, of one kind or of any. */
export type Message<Kind extends MessageKind = MessageKind> = MessageOf<Pick<ParamsOfKinds, Kind>>
