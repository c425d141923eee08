import type { Instant } from '../kernel/decision'
import type { Consent } from '../account/consents'
import { isHeld, type OrgPath } from './OrgUnit'
import type { Role } from '../kernel/roles'

/** A role held at one org unit over a time; it covers the unit's subtree. */
export interface Post {
  /** Of the term of office in the org unit's record. */
  readonly id: string
  readonly role: Role
  readonly orgUnitId: string
  readonly orgPath: OrgPath
  readonly orgName: string
  readonly from: Instant
  /** The first instant at which it is no longer held; null while open-ended. */
  readonly until: Instant | null
}

export const occupancyKinds = ['owner', 'tenant', 'family'] as const
export type OccupancyKind = (typeof occupancyKinds)[number]

/** What a resident is to a unit, approved. */
export interface Occupancy {
  readonly unitId: string
  /** As people say it: 3栋1203. */
  readonly unitLabel: string
  readonly buildingId: string
  readonly compoundId: string
  readonly compoundPath: OrgPath
  readonly compoundName: string
  readonly kind: OccupancyKind
  readonly from: Instant
  /** The end of a lease; null while open-ended. */
  readonly until: Instant | null
  /** The claim that was approved; null for what was there before claims were. */
  readonly claimId: string | null
}

export interface Person {
  readonly _id: string
  /** Counts the writes that change posts, occupancies, name or phone. */
  readonly rev: number
  readonly openid: string
  readonly name: string
  readonly phone: string
  readonly posts: readonly Post[]
  readonly occupancies: readonly Occupancy[]
  readonly settings: { readonly elderMode: boolean }
  /** WeChat subscribe messages this person has agreed to and not yet been sent, by template. */
  readonly credits: Readonly<Record<string, number>>
  /** Of these, claims that WeChat has not confirmed, by template; negative where its word came first. */
  readonly ahead?: Readonly<Record<string, number>>
  /** What the person has agreed to, withdrawn ones too. */
  readonly agreements: readonly Consent[]
  readonly joinedAt: Instant
  /** Erased on request: no name, no phone, no occupancy; the id stays, so that ballots stay counted once. */
  readonly erasedAt: Instant | null
  readonly demo: boolean
}

/** Lists the posts of a person that are held at `now`. */
export const postsHeld = (person: Pick<Person, 'posts'>, now: Instant): readonly Post[] =>
  person.posts.filter(post => isHeld(post, now))

/** Lists where a person is owner, tenant or family at `now`. */
export const occupanciesHeld = (person: Pick<Person, 'occupancies'>, now: Instant): readonly Occupancy[] =>
  person.occupancies.filter(occupancy => isHeld(occupancy, now))

/** Tells whether an occupancy has not come to its end by `now`, wherever it began. */
export const isNotOver = ({ until }: Pick<Occupancy, 'until'>, now: Instant): boolean =>
  until === null || now < until
