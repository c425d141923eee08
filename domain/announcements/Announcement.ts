import type { Instant } from '../kernel/decision'
import type { FactBase } from '../kernel/fact'
import type { Role } from '../kernel/roles'
import type { OrgPath } from '../organisation/OrgUnit'
import type { AnnouncementKind } from './kinds'

/** What a correction may change: the words, the time and the buildings. */
export interface AnnouncedWords {
  readonly text: string
  /** The buildings it concerns; none where it concerns the whole compound. */
  readonly buildings: readonly { readonly id: string; readonly name: string }[]
  readonly from: Instant
  /** The first instant at which it is over, by itself. */
  readonly until: Instant
}

/** The post that has made one: whoever holds it may correct, end and withdraw it. */
export interface IssuingPost {
  readonly role: Role
  readonly orgUnitId: string
  readonly orgName: string
}

export interface AnnouncementTerms extends AnnouncedWords {
  readonly kind: AnnouncementKind
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  readonly issuedBy: IssuingPost
}

export type AnnouncementFact =
  | FactBase<'posted', { readonly terms: AnnouncementTerms }>
  | FactBase<'corrected', { readonly words: AnnouncedWords }>
  /** Before its time: the water is back. */
  | FactBase<'ended'>
  /** It should not have been made. */
  | FactBase<'withdrawn', { readonly reason: string }>

/** What was announced before a correction, and until when it said so. */
export interface FormerWords extends AnnouncedWords {
  readonly correctedAt: Instant
}

export interface Announcement extends AnnouncementTerms {
  readonly id: string
  readonly state: 'posted' | 'ended' | 'withdrawn'
  readonly postedAt: Instant
  /** Why it was withdrawn. */
  readonly reason: string | null
  /** From when on it is not shown as running: its end, or when it was ended or withdrawn. */
  readonly overAt: Instant
  /** Oldest first. */
  readonly former: readonly FormerWords[]
}

/** Tells whether an announcement is over at `now`, by itself or because somebody has said so. */
export const isOver = ({ overAt }: Pick<Announcement, 'overAt'>, now: Instant): boolean => overAt <= now
