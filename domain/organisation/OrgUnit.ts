import type { Role } from './roles'

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

/** One who holds a post at an org unit, as the unit's own record has it. */
export interface PostHolder {
  readonly personId: string
  readonly role: Role
  readonly name: string
  /** A number that may be shown to residents (an office or duty phone), never a private one. */
  readonly dutyPhone?: string
  /** For a building head: which building. */
  readonly buildingId?: string
}

interface AnyOrgUnit {
  readonly _id: string
  readonly name: string
  readonly path: OrgPath
  readonly parentId: string | null
  readonly posts: readonly PostHolder[]
  /** Invented data of the demonstration: every page that shows it says so. */
  readonly demo: boolean
}

export interface Compound extends AnyOrgUnit {
  readonly level: 'compound'
  /** Whether a Party branch stands here; without one its community stands in. */
  readonly hasBranch: boolean
  readonly households: number
  readonly buildings: readonly Building[]
  readonly location: { readonly latitude: number; readonly longitude: number }
}

export interface WiderOrgUnit extends AnyOrgUnit {
  readonly level: Exclude<OrgLevel, 'compound'>
}

export type OrgUnit = Compound | WiderOrgUnit

/** Whether `path` is `ancestor` itself or lies below it. */
export const isWithin = (path: OrgPath, ancestor: OrgPath): boolean => path.startsWith(ancestor)
