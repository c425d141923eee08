import type { DomainRefusal, Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import { isWithin, type Compound, type OrgLevel, type OrgPath, type OrgUnit } from '../organisation/OrgUnit'
import { postsHeld, type Person, type Post } from '../organisation/Person'
import type { Role } from '../kernel/roles'
import type { Office } from './claims/Claim'

/** The compound in which something is claimed or authorised. */
export interface Place {
  readonly compoundId: string
  readonly compoundPath: OrgPath
}

/** A post by whose holder something may be decided. */
export interface Decider {
  readonly role: Role
  readonly orgUnitId: string
}

const above = (compound: Compound, ancestors: readonly OrgUnit[], level: OrgLevel): OrgUnit => {
  const unit = ancestors.find(one => one.level === level && isWithin(compound.path, one.path))
  if (unit === undefined) throw new Error(`no ${level} above compound ${compound._id}`)
  return unit
}

const officeAt = (unit: OrgUnit, instance: Office['instance'], standIn: boolean): Office => ({
  instance,
  orgUnitId: unit._id,
  orgName: unit.name,
  path: unit.path,
  standIn,
})

/** Names an office at the compound itself. */
export const officeOf = (compound: Compound, instance: Office['instance']): Office =>
  officeAt(compound, instance, false)

/** Names an office above the compound. @throws Error as {@link firstOffice} */
export const officeAbove = (
  compound: Compound,
  ancestors: readonly OrgUnit[],
  level: OrgLevel,
  instance: Office['instance'],
): Office => officeAt(above(compound, ancestors, level), instance, false)

/**
 * Finds who decides first: the compound itself; where it has no branch its community stands in, visibly.
 * @throws Error when the community that the compound's path names is missing: the tree is broken then
 */
export const firstOffice = (compound: Compound, ancestors: readonly OrgUnit[]): Office =>
  compound.hasBranch
    ? officeAt(compound, 'first', false)
    : officeAt(above(compound, ancestors, 'community'), 'first', true)

/**
 * Finds who decides on an appeal: the community, and where that itself was the first to decide, its subdistrict.
 * @throws Error as {@link firstOffice}
 */
export const appealOffice = (first: Office, compound: Compound, ancestors: readonly OrgUnit[]): Office => {
  const community = above(compound, ancestors, 'community')
  const unit = first.orgUnitId === community._id ? above(compound, ancestors, 'subdistrict') : community
  return officeAt(unit, 'appeal', false)
}

const communityRoles: readonly Role[] = ['communitySecretary', 'communityStaff']

const parentOf = (path: OrgPath): OrgPath => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)

const rolesAt = (office: Office, compoundPath: OrgPath): readonly Role[] => {
  if (office.path === compoundPath) return ['branchSecretary', 'propertyManager']
  return office.path === parentOf(compoundPath) ? communityRoles : ['subdistrictStaff']
}

/**
 * Lists the posts of which each may decide by itself. The compound's property manager, who keeps the register of
 * residents, decides in the first instance with or without a branch.
 * @throws Error when nobody decides at that office
 */
export const deciders = (
  office: Office,
  { compoundId, compoundPath }: Place,
): readonly [Decider, ...Decider[]] => {
  const [first, ...others] = rolesAt(office, compoundPath).map(role => ({
    role,
    orgUnitId: office.orgUnitId,
  }))
  if (first === undefined) throw new Error(`nobody decides at ${office.orgUnitId}`)
  const standsElsewhere = office.instance === 'first' && office.path !== compoundPath
  return standsElsewhere
    ? [first, ...others, { role: 'propertyManager', orgUnitId: compoundId }]
    : [first, ...others]
}

const isDecider = (office: Office, place: Place, held: Decider): boolean =>
  deciders(office, place).some(({ role, orgUnitId }) => role === held.role && orgUnitId === held.orgUnitId)

/** Finds the post by which a person may decide now; null when none of theirs will do. */
export const decidingPost = (
  person: Pick<Person, 'posts'>,
  office: Office,
  place: Place,
  now: Instant,
): Post | null => postsHeld(person, now).find(post => isDecider(office, place, post)) ?? null

/** What waits for a decision, as far as it matters who decides. */
export interface Decidable extends Place {
  readonly office: Office
  readonly waiting: boolean
  /** For whom it is asked, and whoever asks: none of them decides. */
  readonly parties: readonly string[]
  /** Who refused it in the first instance. */
  readonly refusedBy: string | null
}

/** Tells why `actor` may not decide on a claim or an authorisation, whatever the decision; null when they may. */
export const whyNotDecide = (thing: Decidable, actor: Actor): DomainRefusal | null => {
  if (actor.kind !== 'person' || actor.orgUnitId === null) return 'not-permitted'
  const { role, orgUnitId, personId } = actor
  if (!isDecider(thing.office, thing, { role, orgUnitId })) return 'not-permitted'
  if (!thing.waiting) return 'wrong-state'
  if (thing.parties.includes(personId)) return 'own-request'
  return thing.refusedBy === personId ? 'not-permitted' : null
}
