import { maskName } from '#domain/organisation/masking'
import { occupanciesHeld, type Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { belongsTo } from '#domain/residence/claims/consentForChild'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { childrenWaitingIn } from '../../../stores/claims'
import { people } from '../../../stores/people'
import { units } from '../../../stores/units'
import { residentsOf } from '../views/residents'

const ownersOf = ({ owners, representativeId }: Unit, { _id }: Person) =>
  owners.map(({ personId, name }) => ({
    name: personId === _id ? name : maskName(name),
    known: personId !== null,
    me: personId === _id,
    representative: personId !== null && personId === representativeId,
  }))

/**
 * Who belongs to a unit of the caller's. Names are masked but their own, and but that of a child for whom an adult is
 * asked to agree: nobody can agree for somebody they are not told of. Four database calls.
 */
export const household: Answerer<'household'> = async ({ unitId }, context) => {
  const { now } = context
  const person = await context.person()
  if (!belongsTo(person, unitId, now)) throw refusal('not-found', { field: 'unitId' })
  const [unit, children] = await Promise.all([units.byId(unitId), childrenWaitingIn(unitId)])
  if (!unit) throw refusal('not-found', { field: 'unitId' })
  const residents = residentsOf(unit, await people.byIds(unit.residentIds), now)
  return {
    unitId,
    unitLabel: unit.label,
    compoundName: occupanciesHeld(person, now).find(one => one.unitId === unitId)?.compoundName ?? '',
    area: unit.area,
    use: unit.use,
    owners: ownersOf(unit, person),
    residents: residents.map(resident => {
      const isMe = resident.personId === person._id
      return {
        name: isMe ? resident.name : maskName(resident.name),
        as: resident.as,
        me: isMe,
      }
    }),
    children: children
      .filter(({ claimant }) => claimant.personId !== person._id)
      .map(({ _id, claimant }) => ({ claimId: _id, name: claimant.name })),
    representativeMissing: unit.owners.length > 1 && unit.representativeId === null,
  }
}
