import type { Instant } from '../kernel/decision'
import type { BodyKind } from './bodyKinds'
import { holdersAt, type Compound, type OrgLevel, type OrgUnit, type PostHolder } from './OrgUnit'
import { seatsOf, type Seat } from './vacancies'

/** A grid (here one compound) and the two who answer for it: 1名网格员 + 1名党员楼栋长. */
export interface Grid {
  readonly compound: Compound
  readonly worker: PostHolder | null
  readonly partyBuildingHead: PostHolder | null
}

export interface Body {
  readonly kind: BodyKind
  readonly unit: OrgUnit
  readonly seats: readonly Seat[]
  /** Units that sit in it: departments in the joint conference, member units in a joint committee. */
  readonly members: readonly OrgUnit[]
  /** The grids of a general branch. */
  readonly grids: readonly Grid[]
}

/** Names the kind of body that an org unit is by its level. */
const bodyKindOf = (unit: OrgUnit): BodyKind => {
  switch (unit.level) {
    case 'district':
      return 'jointConference'
    case 'subdistrict':
      return 'jointCommittee'
    case 'community':
      return 'generalBranch'
    case 'compound':
      return unit.hasBranch ? 'compoundBranch' : 'office'
    case 'department':
    case 'memberUnit':
      return 'office'
  }
}

const memberLevels: Readonly<Partial<Record<OrgLevel, OrgLevel>>> = {
  district: 'department',
  subdistrict: 'memberUnit',
}

/** Tells whether a unit sits in the body above it, instead of standing below it in the tree of places. */
export const isMember = ({ level }: Pick<OrgUnit, 'level'>): boolean =>
  Object.values(memberLevels).includes(level)

/** Makes the grid of a compound at `now`: its grid worker and its Party building head, each null while vacant. */
export const gridOf = (compound: Compound, now: Instant): Grid => {
  const holders = holdersAt(compound, now)
  return {
    compound,
    worker: holders.find(({ role }) => role === 'gridWorker') ?? null,
    partyBuildingHead: holders.find(({ role, leadsGrid }) => role === 'buildingHead' && leadsGrid) ?? null,
  }
}

/**
 * Describes the body that an org unit is at `now`.
 * @param children the units whose parent it is; others are passed over
 */
export const bodyOf = (unit: OrgUnit, children: readonly OrgUnit[], now: Instant): Body => {
  const own = children.filter(({ parentId }) => parentId === unit._id)
  return {
    kind: bodyKindOf(unit),
    unit,
    seats: seatsOf(unit, now),
    members: own.filter(({ level }) => level === memberLevels[unit.level]),
    grids: own.flatMap(child => (child.level === 'compound' ? [gridOf(child, now)] : [])),
  }
}
