import type { Answerer } from '../../../kit/Answerer'
import { contactsOf } from '../workflows/contacts'
import { findCompound, standInOf } from '../workflows/findCompound'

/** One database call at most. */
export const compound: Answerer<'compound'> = async ({ compoundId }, context) => {
  const where = await findCompound(compoundId)
  const unit = where.compound
  await context.permit(unit.path)
  return {
    id: unit._id,
    name: unit.name,
    level: unit.level,
    ancestors: where.ancestors.map(({ _id, name, level }) => ({ id: _id, name, level })),
    hasBranch: unit.hasBranch,
    standIn: standInOf(where, context.now),
    households: unit.households,
    location: unit.location,
    buildings: [...unit.buildings],
    contacts: [unit, ...(where.community ? [where.community] : [])].flatMap(one =>
      contactsOf(one, context.now),
    ),
    demo: unit.demo,
  }
}
