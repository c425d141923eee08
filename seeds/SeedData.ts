import type { Announcement, AnnouncementFact } from '#domain/announcements/Announcement'
import type { AuditEntry } from '#domain/audit/AuditLine'
import type { ChainEnd } from '#domain/audit/chain'
import type { StoredLine } from '#domain/audit/verify'
import type { EvaluationRun } from '#domain/evaluation/EvaluationRun'
import type { StoredOutlook } from '#domain/evaluation/outlook'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import type { Instant } from '#domain/kernel/decision'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { FactOf } from '#domain/kernel/fact'
import type { MessageParams } from '#domain/kernel/tellings'
import type { Message } from '#domain/notices/Message'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import { involvedIn } from '#domain/privacy/involved'
import type { Unit } from '#domain/organisation/Unit'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import type { HeldHeads } from '#domain/residence/proxies/heldHeads'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import type { Ballot, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'
import type { SeedFile } from './pictures/demonstrationPictures'

/** A thing as it is stored: its folded state with its facts, and nothing left to send. */
export type StoredThing<State, Fact> = State & {
  readonly _id: string
  /** One write for each fact. */
  readonly rev: number
  /** Of the fold that made it; without for the first. */
  readonly foldVersion?: number
  readonly facts: readonly Fact[]
  readonly outbox: readonly Message[]
  readonly auditOutbox: readonly AuditEntry[]
  readonly outboxDueAt: Instant | null
  readonly involved: readonly string[]
  readonly requestIds: readonly string[]
}
export type StoredIssue = StoredThing<Issue, IssueFact>
export type StoredVote = StoredThing<Vote, VoteFact>
export type StoredClaim = StoredThing<Claim, ClaimFact>
export type StoredAnnouncement = StoredThing<Announcement, AnnouncementFact>
export type StoredProxy = StoredThing<Proxy, ProxyFact>

/** That somebody joined an issue, as it is stored beside it. */
export interface SeedSupport extends FactOf<IssueFact, 'supported'> {
  /** `issueId:personId` */
  readonly _id: string
  readonly issueId: string
  readonly number: string
  readonly requestKey: string
}

export interface SeedComment {
  readonly _id: string
  readonly voteId: string
  readonly personId: string
  readonly name: string
  /** Null for a resident. */
  readonly role: Role | null
  readonly text: string
  readonly at: Instant
}

export interface SeedInboxEntry {
  /** `messageId:personId` */
  readonly _id: string
  readonly personId: string
  readonly kind: Message['kind']
  readonly about: Message['about']
  readonly params: MessageParams
  readonly at: Instant
  readonly readAt: Instant | null
}

/** Somebody to act as, as the persona switch reads it. */
export interface SeedPersona {
  readonly _id: string
  readonly personId: string
  /** Of somebody who has not joined yet, under whose id nobody is found. */
  readonly openid?: string
  readonly title: string
  readonly description: string
  readonly order: number
}

/** How far the audit chain reaches. */
export interface AuditHead extends ChainEnd {
  readonly _id: 'head'
}

/** Documents by collection, ready to be inserted. */
export interface SeedCollections {
  readonly orgUnits: readonly OrgUnit[]
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly issues: readonly StoredIssue[]
  readonly supporters?: readonly SeedSupport[]
  readonly votes: readonly StoredVote[]
  readonly votingRights: readonly VotingRight[]
  readonly ballots: readonly Ballot[]
  readonly comments: readonly SeedComment[]
  readonly inbox: readonly SeedInboxEntry[]
  readonly personas: readonly SeedPersona[]
  readonly claims?: readonly StoredClaim[]
  readonly proxies?: readonly StoredProxy[]
  readonly announcements?: readonly StoredAnnouncement[]
  readonly proxyHolders?: readonly HeldHeads[]
  readonly evaluationRuns?: readonly EvaluationRun[]
  readonly evaluationSnapshots?: readonly Snapshot[]
  readonly evaluationOutlooks?: readonly StoredOutlook[]
  readonly auditLog?: readonly StoredLine[]
  readonly auditHead?: readonly AuditHead[]
}

/** A whole demonstration: its documents, and the pictures to be put into cloud storage. */
export interface SeedData extends SeedCollections {
  readonly files: readonly SeedFile[]
}

/** Facts and state as they are stored, with nothing left to send. */
export const stored = <State extends { readonly id: string }, Fact>(
  state: State,
  facts: readonly Fact[],
  foldVersion?: number,
): StoredThing<State, Fact> => ({
  ...state,
  _id: state.id,
  rev: facts.length,
  ...(foldVersion === undefined ? {} : { foldVersion }),
  facts,
  outbox: [],
  auditOutbox: [],
  outboxDueAt: null,
  involved: involvedIn(facts),
  requestIds: [],
})
