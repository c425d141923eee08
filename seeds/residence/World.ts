import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import { isWithin, type Compound, type OrgUnit } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import type { Office } from '#domain/residence/claims/Claim'
import { deciders, type Place } from '#domain/residence/offices'
import { holderOf } from '../actors'
import type { Register } from '../account/Register'
import type { PaperName } from '../pictures/papers'
import type { Settlement } from './Settlement'

/** In what claims and authorisations are played. */
export interface World {
  readonly orgUnits: readonly OrgUnit[]
  readonly register: Pick<Register, 'idOf'>
  readonly settlement: Settlement
  /** Notes that a paper is there to be looked at. @returns its file id */
  readonly paper: (name: PaperName) => string
  readonly now: Instant
}

const unitOf = ({ orgUnits }: World, id: string): OrgUnit => {
  const unit = orgUnits.find(({ _id }) => _id === id)
  if (!unit) throw new Error(`No org unit ${id}`)
  return unit
}

/** Finds a compound and everything above it. @throws Error when there is no such compound */
export const around = (
  world: World,
  compoundId: string,
): { readonly compound: Compound; readonly ancestors: readonly OrgUnit[] } => {
  const compound = unitOf(world, compoundId)
  if (compound.level !== 'compound') throw new Error(`${compoundId} is no compound`)
  const ancestors = world.orgUnits.filter(unit => unit !== compound && isWithin(compound.path, unit.path))
  return { compound, ancestors }
}

/** Names whoever holds the post then. @throws Error when it is not one of those that decide there */
export const officerOf = (
  world: World,
  office: Office,
  place: Place,
  role: Role,
  at: Instant,
): PersonActor => {
  const decider = deciders(office, place).find(one => one.role === role)
  if (!decider) throw new Error(`${office.orgUnitId}: no ${role} decides there`)
  return holderOf(unitOf(world, decider.orgUnitId), role, at)
}
