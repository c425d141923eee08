import type { Role } from '../kernel/roles'

/** What people are told about. Each kind has its Chinese text in `copy`, filled from `params`. */
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
  'voteAnnounced',
  'voteOpened',
  'voteExtended',
  'voteResult',
  'claimWaiting',
  'claimApproved',
  'claimRefused',
  'claimAppealed',
  'claimEnded',
  'claimRestored',
  'guardianAsked',
  'proxyWaiting',
  'proxyApproved',
  'proxyRefused',
  'proxyEnded',
  'postGiven',
  'postEnded',
  'dataSeen',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** What a message is about, and so where a tap on it leads. */
export const messageThings = ['issue', 'vote', 'claim', 'proxy', 'post', 'look'] as const
export type MessageThing = (typeof messageThings)[number]

/** Addressed to a person, to whoever holds a role at an org unit when it is delivered, or to a vote's electorate. */
export type Addressee =
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'post'; readonly role: Role; readonly orgUnitId: string }
  | { readonly to: 'electorate'; readonly voteId: string }

/** A message still to be sent, written in the same document write as the fact it tells of. */
export interface Message {
  /** Unique and repeatable: made of the thing, the fact's number and the addressee, so that a retry is the same message. */
  readonly id: string
  readonly kind: MessageKind
  readonly addressee: Addressee
  readonly about: { readonly thing: MessageThing; readonly id: string }
  readonly params: Readonly<Record<string, string | number>>
  /** Delivered at night too. */
  readonly danger: boolean
}
