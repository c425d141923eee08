import type { Instant } from '../kernel/decision'
import type { OrgPath } from '../organisation/OrgUnit'
import type { FactBase } from '../kernel/fact'
import type { Latest } from '../kernel/latest'
import type { Convened } from './convening'
import type { Role } from '../kernel/roles'
import type { MatterId } from './matters'
import type { Objection, ObjectionFact } from './objections/Objection'

/** 意见征集, 协商表决, 业主共同决定: what a result binds to is shown with each. */
export const voteSorts = ['consultation', 'assembly', 'statutory'] as const
export type VoteSort = (typeof voteSorts)[number]

export const voteStages = [
  'draft',
  'announced',
  'open',
  'closed',
  'provisional',
  'final',
  'annulled',
] as const
export type VoteStage = (typeof voteStages)[number]

/**
 * A share that must be reached, as whole numbers. `reachedByEqual`: 以上 includes the number itself (民法典 第1259条),
 * 超过 and 过半数 do not.
 */
export interface Threshold {
  readonly numerator: number
  readonly denominator: number
  readonly reachedByEqual: boolean
}

export const rulePresets = [
  'civilCode278General',
  'civilCode278Special',
  'assemblyMajority',
  'consultationMajority',
] as const
export type RulePreset = (typeof rulePresets)[number]

/** What decides a question. The result keeps a copy of the rule it was decided by. */
export interface VoteRule {
  readonly preset: RulePreset
  readonly sort: VoteSort
  /** Where it stands: 民法典 第278条第2款 …; the wording is in `copy`. */
  readonly source: string
  readonly inForceSince: string
  /** Share of the whole electorate that must take part; null: none asked. */
  readonly quorum: { readonly heads: Threshold; readonly area: Threshold | null } | null
  /** Share of those taking part that must agree. */
  readonly consent: { readonly heads: Threshold; readonly area: Threshold | null }
  /** Days between announcement and opening, at least. */
  readonly noticeDays: number
  /** Days for which the result stands open to objections before it is final. */
  readonly objectionDays: number
  readonly secrecy: 'open' | 'secret'
}

export const choices = ['agree', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

export interface Question {
  readonly id: string
  readonly form: 'agreeAgainstAbstain'
  readonly text: string
}

/** A unit as it was frozen. Who votes by it follows those who are known here until the vote is over; nothing else does. */
export interface FrozenUnit {
  readonly unitId: string
  readonly label: string
  readonly area: number
  /** Its owners who are known here; in a consultation its residents. */
  readonly voterIds: readonly string[]
  /** Which of its co-owners votes for it; null where none is named. */
  readonly representativeId: string | null
}

/** Somebody who may cast a right in another's name, from one instant until another. */
export interface RightProxy {
  readonly proxyId: string
  readonly personId: string
  readonly from: Instant
  /** The first instant at which it is over; null while open-ended. */
  readonly until: Instant | null
  /** Who is represented, masked: the right lies beside ballots, which are kept when names are not. */
  readonly principalName: string
}

/** One head with all its units: frozen when voting opens, one document each. */
export interface VotingRight {
  /** `voteId:rightId` */
  readonly _id: string
  /** Counts the writes. */
  readonly rev: number
  readonly voteId: string
  readonly rightId: string
  readonly label: string
  readonly units: readonly FrozenUnit[]
  readonly area: number
  /** Whoever became owner at this instant or later has no part in it. */
  readonly frozenAt: Instant
  /** Everybody who may cast it at some time, those who act for another included; the first valid ballot stands. */
  readonly voterIds: readonly string[]
  readonly proxies: readonly RightProxy[]
}

export interface Weight {
  readonly heads: number
  /** 0.01 m² */
  readonly area: number
}

export interface Ballot {
  /** `voteId:rightId`: one per voting right by construction. */
  readonly _id: string
  readonly voteId: string
  readonly rightId: string
  readonly answers: readonly { readonly questionId: string; readonly choice: Choice }[]
  readonly area: number
  readonly castBy: string
  /** The authorisation by which it was cast in another's name; null for one's own. */
  readonly proxyId: string | null
  readonly channel: 'online'
  readonly receivedAt: Instant
  readonly requestId: string
  /** Of one that counts no more: why, and since when; its id says which of the right's it was. */
  readonly setAside?: { readonly reason: string; readonly at: Instant }
  /** Random, known to the voter: makes the receipt unguessable. */
  readonly salt: string
  /** SHA-256 over vote, right, answers and salt, in hex. */
  readonly receipt: string
}

/** One threshold held against the count, by cross-multiplication of whole numbers. */
export interface Check {
  readonly of: 'quorum' | 'consent'
  readonly measure: 'heads' | 'area'
  readonly have: number
  readonly base: number
  readonly threshold: Threshold
  readonly met: boolean
  /** How many more heads, or 0.01 m², would meet it; 0 when met. */
  readonly missing: number
}

export interface QuestionResult {
  readonly questionId: string
  readonly tally: Readonly<Record<Choice, Weight>>
  readonly checks: readonly Check[]
  readonly outcome: 'passed' | 'notPassed' | 'quorumShort'
}

export interface VoteResult {
  readonly electorate: Weight
  readonly participating: Weight
  readonly rule: VoteRule
  readonly questions: readonly QuestionResult[]
  readonly countedAt: Instant
}

/** What is said of the record of a counted vote: its root, or why there is none (`count`: the least, or how many are singled out). */
export type RecordNotice =
  { readonly root: string } | { readonly withheld: 'tooFewTakePart' | 'singlesOut'; readonly count: number }

/** The record as it lies in cloud storage; null while it does not. */
export interface RecordFile {
  readonly fileId: string
  readonly bytes: number
}

export type VoteFact =
  | FactBase<
      'proposed',
      {
        readonly v: 2
        readonly compoundId: string
        readonly compoundName: string
        readonly compoundPath: OrgPath
        readonly title: string
        readonly body: string
        /** What a yes changes for me, in plain words. */
        readonly effect: string
        readonly rule: VoteRule
        /** What it is about; null of what was proposed before matters were chosen. */
        readonly matter: MatterId | null
        /** On what ground the owners are called together; null where that needs none, or none was asked yet. */
        readonly convened: Convened | null
        readonly questions: readonly Question[]
      }
    >
  | FactBase<'announced', { readonly opensAt: Instant; readonly closesAt: Instant }>
  /** The clock could not open it, because it is not decided of so many groups of owners of one name whether they are one. */
  | FactBase<'openingWaits', { readonly undecided: number }>
  /** `period`: of one that had to wait, moved by as long. */
  | FactBase<
      'opened',
      {
        readonly electorate: Weight
        readonly period?: { readonly opensAt: Instant; readonly closesAt: Instant }
      }
    >
  | FactBase<'extended', { readonly closesAt: Instant; readonly reason: string }>
  /**
   * A ballot that was cast on the strength of an approval which was taken back counts no more, and the right is free.
   * Nobody is told what was chosen.
   */
  | FactBase<
      'ballotSetAside',
      {
        readonly rightId: string
        readonly label: string
        /** Whose ballot it was, and who may cast the right now. */
        readonly tells: readonly string[]
        readonly reason: string
      }
    >
  | FactBase<'closed'>
  /** `record`: not of what was counted before records were made. */
  | FactBase<
      'counted',
      { readonly result: VoteResult; readonly objectionsUntil: Instant; readonly record?: RecordNotice }
    >
  /** The record can be had, or there must be none; `file` is null then. */
  | FactBase<'recordPublished', { readonly record: RecordNotice; readonly file: RecordFile | null }>
  | FactBase<'finalised'>
  /** Because of an objection, by two people; without one, by the clock. */
  | FactBase<'annulled', { readonly reason: string; readonly objectionId?: string }>
  | ObjectionFact

/** What a whole compound is told of a vote. */
export const publicVoteFacts = [
  'announced',
  'opened',
  'counted',
  'annulled',
] as const satisfies readonly VoteFact['kind'][]

export interface Vote {
  readonly id: string
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  /** Who has proposed it. */
  readonly initiatorId: string | null
  /** In which post: the body that has convened it. */
  readonly convener: { readonly role: Role; readonly orgUnitId: string; readonly orgName: string } | null
  readonly title: string
  readonly body: string
  readonly effect: string
  readonly rule: VoteRule
  readonly matter: MatterId | null
  readonly convened: Convened | null
  readonly questions: readonly Question[]
  readonly stage: VoteStage
  readonly proposedAt: Instant
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly extended: boolean
  /** While it could not open: since when, and how many groups of owners were undecided then; null after that. */
  readonly openingWaits?: { readonly since: Instant; readonly undecided: number } | null
  /** Ballots that were cast and count no more. */
  readonly setAside: number
  /** Frozen when voting opened. */
  readonly electorate: Weight | null
  readonly result: VoteResult | null
  /** Of the result; null before it is counted, and of what was counted before records were made until there is one. */
  readonly record: (RecordNotice & { readonly file: RecordFile | null }) | null
  readonly objectionsUntil: Instant | null
  /** To its result, oldest first. */
  readonly objections: readonly Objection[]
  /** Org units that have one of them to answer now. */
  readonly objectionsAt: readonly string[]
  readonly updatedAt: Instant
  /** When what the whole compound is told of happened last. */
  readonly latest: Latest<(typeof publicVoteFacts)[number]>
  readonly nextDueAt: Instant | null
}
