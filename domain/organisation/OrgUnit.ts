import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'

/**
 * The tree of the organisation: district > subdistrict > community > compound (with its one grid), and beside it the
 * bodies that take part: a department under the district, a member unit (police station …) under a subdistrict.
 * Buildings stand inside their compound; units (专有部分) are a collection of their own.
 */
export const orgLevels = [
  'district',
  'subdistrict',
  'community',
  'compound',
  'department',
  'memberUnit',
] as const
export type OrgLevel = (typeof orgLevels)[number]

/**
 * Ids of the ancestors and of the unit itself between slashes, as `/zk/huihuan/xiejiao/banshan/`, so that
 * "everything below" is one prefix query.
 */
export type OrgPath = string

export interface Building {
  readonly id: string
  /** As people say it: 3栋. */
  readonly name: string
  /** Where it stands on the compound's plan, in thousandths of its width and height. */
  readonly plan: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly entrances: number
  readonly floors: number
}

/**
 * A term of office: one who holds, held or will hold a post at an org unit. The unit's record is the truth; the
 * person's `posts` follow it in the same transaction.
 */
export interface PostHolder {
  /** Unique within the org unit. */
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly name: string
  readonly from: Instant
  /** The first instant at which it is no longer held; null while open-ended. */
  readonly until: Instant | null
  /** A number that may be shown to residents (an office or duty phone), never a private one. */
  readonly dutyPhone?: string
  /** For a building head: which building. */
  readonly buildingId?: string
  /** 党员楼栋长: the building head who, with the grid worker, answers for the compound's grid. */
  readonly leadsGrid?: true
  /** Why it was ended before its time or handed over, in the words of whoever did; not shown to residents. */
  readonly endedFor?: string
}

interface AnyOrgUnit {
  readonly _id: string
  /** Counts the writes. */
  readonly rev: number
  readonly name: string
  readonly path: OrgPath
  readonly parentId: string | null
  /** Terms of office, past and future ones too: ask `holdersAt` who holds what now. */
  readonly posts: readonly PostHolder[]
  /** Invented data of the demonstration: every page that shows it says so. */
  readonly demo: boolean
}

/** That a Party branch was founded in a compound, or dissolved: what the decision was, without who entered it. */
export interface BranchDeed {
  readonly kind: 'founded' | 'dissolved'
  readonly at: Instant
  /** The number of the written decision, as 惠环党发〔2026〕12号. */
  readonly document: string
  /** In the words of whoever entered it; may be empty when founded. */
  readonly reason: string
}

export interface Compound extends AnyOrgUnit {
  readonly level: 'compound'
  /** Whether a Party branch stands here; without one its community stands in. */
  readonly hasBranch: boolean
  /** When and by which decision a branch was founded and dissolved here, latest last; none where it always was so. */
  readonly branchDeeds?: readonly BranchDeed[]
  /** The grid that this compound is, as its community numbers it: 第3网格. */
  readonly grid: string
  readonly households: number
  readonly buildings: readonly Building[]
  readonly location: { readonly latitude: number; readonly longitude: number }
}

export interface WiderOrgUnit extends AnyOrgUnit {
  readonly level: Exclude<OrgLevel, 'compound'>
}

export type OrgUnit = Compound | WiderOrgUnit

/**
 * Tells whether `path` is `ancestor` itself or lies below it.
 * @example isWithin('/zk/huihuan/xiexia/', '/zk/huihuan/') // true
 */
export const isWithin = (path: OrgPath, ancestor: OrgPath): boolean => path.startsWith(ancestor)

/** Tells whether a term of office (or of anything) runs at `now`. */
export const isHeld = (
  term: { readonly from: Instant; readonly until: Instant | null },
  now: Instant,
): boolean => term.from <= now && (term.until === null || now < term.until)

/** Lists who holds posts at an org unit at `now`. */
export const holdersAt = ({ posts }: Pick<OrgUnit, 'posts'>, now: Instant): readonly PostHolder[] =>
  posts.filter(post => isHeld(post, now))
