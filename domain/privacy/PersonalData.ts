import type { Instant } from '../kernel/decision'
import type { Category, Urgency } from '../issues/categories'
import type { IssueFactKind, IssueState } from '../issues/Issue'
import type { OccupancyKind } from '../organisation/Person'
import type { Role } from '../kernel/roles'
import type { ClaimState } from '../residence/claims/Claim'
import type { ProxyKind, ProxyState } from '../residence/proxies/Proxy'
import type { Choice } from '../votes/Vote'
import type { Consent } from '../account/consents'
import type { Look } from './Look'

/**
 * Everything that is kept about one person, for themselves: names of others are masked, but those of officials in their
 * posts. Photos are links that work for a short time.
 */
export interface PersonalData {
  readonly profile: readonly {
    readonly id: string
    readonly name: string
    readonly phone: string
    readonly joinedAt: Instant
    readonly elderMode: boolean
  }[]
  readonly agreements: readonly Consent[]
  readonly homes: readonly {
    readonly home: string
    readonly as: OccupancyKind
    readonly from: Instant
    readonly until: Instant | null
  }[]
  readonly posts: readonly {
    readonly role: Role
    readonly orgName: string
    readonly from: Instant
    readonly until: Instant | null
  }[]
  readonly claims: readonly {
    readonly home: string
    readonly as: OccupancyKind
    readonly state: ClaimState
    readonly note: string
    readonly claimedAt: Instant
    readonly reason: string | null
    readonly appealReason: string | null
    readonly photos: readonly string[]
  }[]
  readonly proxies: readonly {
    readonly kind: ProxyKind
    readonly state: ProxyState
    readonly side: 'principal' | 'holder'
    /** Masked. */
    readonly otherSide: string
    readonly homes: readonly string[]
    readonly from: Instant
    readonly until: Instant | null
    readonly note: string
    readonly photos: readonly string[]
  }[]
  readonly issues: readonly {
    readonly number: string
    readonly compoundName: string
    readonly category: Category
    readonly urgency: Urgency
    readonly state: IssueState
    readonly place: string
    readonly text: string
    readonly anonymous: boolean
    readonly raisedAt: Instant
    readonly photos: readonly string[]
  }[]
  /** What the person did about issues besides raising them. */
  readonly deeds: readonly {
    readonly number: string
    readonly deed: IssueFactKind
    readonly at: Instant
    readonly text: string
    readonly photos: readonly string[]
  }[]
  readonly comments: readonly { readonly vote: string; readonly text: string; readonly at: Instant }[]
  readonly ballots: readonly {
    readonly vote: string
    readonly answers: readonly { readonly question: string; readonly choice: Choice }[]
    readonly receivedAt: Instant
    readonly receipt: string
    readonly salt: string
  }[]
  readonly inbox: readonly {
    readonly title: string
    readonly body: string
    readonly at: Instant
    readonly readAt: Instant | null
  }[]
  readonly looks: readonly {
    readonly at: Instant
    readonly what: Look['what']
    readonly byName: string
    readonly role: Role
    readonly orgName: string | null
    readonly reason: string
  }[]
}

export type DataSection = keyof PersonalData
