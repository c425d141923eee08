import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import { holdersAt, type OrgUnit } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import type { Person } from '#domain/organisation/Person'

export const residentActor = (person: Pick<Person, '_id' | 'name'>): PersonActor => ({
  kind: 'person',
  personId: person._id,
  name: person.name,
  role: 'resident',
  orgUnitId: null,
  orgName: null,
})

/**
 * Names whoever held this role at that org unit then: the head of that building if one is asked for, else the first.
 * @throws Error when nobody did
 */
export const holderOf = (
  orgUnit: OrgUnit,
  role: Role,
  at: Instant,
  buildingId: string | null = null,
): PersonActor => {
  const holders = holdersAt(orgUnit, at).filter(post => post.role === role)
  const ofBuilding = buildingId === null ? undefined : holders.find(post => post.buildingId === buildingId)
  const holder = ofBuilding ?? holders[0]
  if (!holder) throw new Error(`Nobody was ${role} at ${orgUnit._id}`)
  return {
    kind: 'person',
    personId: holder.personId,
    name: holder.name,
    role,
    orgUnitId: orgUnit._id,
    orgName: orgUnit.name,
  }
}
