import type { Instant } from '../kernel/decision'
import { forces, type Force } from './bodyKinds'
import { holdersAt, type Building, type OrgUnit, type PostHolder } from './OrgUnit'
import type { Role } from '../kernel/roles'
import { seatRulesOf, type SeatRule } from './seats'

/** A seat of an org unit as it is held at one instant, or stands empty. */
export interface Seat {
  readonly role: Role
  /** For a building head: of which building. */
  readonly building: Building | null
  /** 党员楼栋长: answers for the grid beside the grid worker. */
  readonly leadsGrid: boolean
  /** For a member of a branch: which of the three forces. */
  readonly force: Force | null
  /** Null: vacant. */
  readonly holder: PostHolder | null
}
export type Vacancy = Seat & { readonly holder: null }

const buildingOf = (unit: OrgUnit, buildingId: string | undefined): Building | null =>
  unit.level === 'compound' ? (unit.buildings.find(({ id }) => id === buildingId) ?? null) : null

const heldSeat = (unit: OrgUnit, holder: PostHolder, force: Force | null = null): Seat => ({
  role: holder.role,
  building: buildingOf(unit, holder.buildingId),
  leadsGrid: holder.leadsGrid === true,
  force,
  holder,
})

const empty = (role: Role, more: Partial<Vacancy> = {}): Vacancy => ({
  role,
  building: null,
  leadsGrid: false,
  force: null,
  holder: null,
  ...more,
})

/** For which force somebody sits in the branch: by the other post that they hold in the compound. */
const forceOf = ({ personId }: PostHolder, holders: readonly PostHolder[]): Force => {
  const holds = (role: Role) => holders.some(other => other.personId === personId && other.role === role)
  if (holds('ownersCommitteeMember')) return 'ownersCommittee'
  return holds('propertyManager') ? 'property' : 'activists'
}

const branchSeats = (unit: OrgUnit, members: readonly PostHolder[], all: readonly PostHolder[]): Seat[] =>
  forces.flatMap((force): Seat[] => {
    const ofForce = members.filter(member => forceOf(member, all) === force)
    return ofForce.length === 0
      ? [empty('branchMember', { force })]
      : ofForce.map(member => heldSeat(unit, member, force))
  })

/** One for each building; heads of no building that stands there come after; and the lead of the grid, if nobody has it. */
const buildingSeats = (unit: OrgUnit, heads: readonly PostHolder[]): Seat[] => {
  const buildings = unit.level === 'compound' ? unit.buildings : []
  const stands = (head: PostHolder) => buildings.some(({ id }) => id === head.buildingId)
  return [
    ...buildings.flatMap((building): Seat[] => {
      const own = heads.filter(({ buildingId }) => buildingId === building.id)
      return own.length === 0 ? [empty('buildingHead', { building })] : own.map(head => heldSeat(unit, head))
    }),
    ...heads.filter(head => !stands(head)).map(head => heldSeat(unit, head)),
    ...(heads.some(({ leadsGrid }) => leadsGrid) ? [] : [empty('buildingHead', { leadsGrid: true })]),
  ]
}

const seatsOfRule = (unit: OrgUnit, { role, count }: SeatRule, all: readonly PostHolder[]): Seat[] => {
  const holders = all.filter(holder => holder.role === role)
  switch (count) {
    case 'one':
    case 'oneOrMore':
      return holders.length === 0 ? [empty(role)] : holders.map(holder => heldSeat(unit, holder))
    case 'onePerBuilding':
      return buildingSeats(unit, holders)
    case 'onePerForce':
      return branchSeats(unit, holders, all)
  }
}

/**
 * Lists every seat of an org unit at `now`, vacant ones too, in the order of the rules; last, what is held without a
 * rule.
 */
export const seatsOf = (unit: OrgUnit, now: Instant): readonly Seat[] => {
  const holders = holdersAt(unit, now)
  const rules = seatRulesOf(unit, now)
  const beside = holders.filter(({ role }) => !rules.some(rule => rule.role === role))
  return [
    ...rules.flatMap(rule => seatsOfRule(unit, rule, holders)),
    ...beside.map(holder => heldSeat(unit, holder)),
  ]
}

/** Lists the seats of an org unit that nobody holds at `now`. */
export const vacanciesOf = (unit: OrgUnit, now: Instant): readonly Vacancy[] =>
  seatsOf(unit, now).filter((seat): seat is Vacancy => seat.holder === null)
