import type { Instant } from '../decision'
import type { OrgPath } from './OrgUnit'
import type { Role } from './roles'

/** A role held at one org unit over a time; it covers the unit's subtree. */
export interface Post {
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
}

export interface Person {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly phone: string
  readonly posts: readonly Post[]
  readonly occupancies: readonly Occupancy[]
  readonly settings: { readonly elderMode: boolean }
  /** WeChat subscribe messages this person has agreed to and not yet been sent, by template. */
  readonly credits: Readonly<Record<string, number>>
  readonly demo: boolean
}

/** The posts of a person that are held at `now`. */
export const postsHeld = (person: Pick<Person, 'posts'>, now: Instant): readonly Post[] =>
  person.posts.filter(post => post.from <= now && (post.until === null || now < post.until))
