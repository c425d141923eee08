import { may } from '#domain/permissions'
import type { Answerer } from '../../../kit/Answerer'
import { rulingsOf } from '../../../stores/headRulings'
import { units } from '../../../stores/units'
import { findCompound } from '../../organisation/workflows/findCompound'
import { headsOpenBy } from '../workflows/headsOpen'
import { headGroupOf, rulingViewOf } from '../views/rulingView'

/** So many as a phone shows on one page without stuttering; what is decided makes room for the rest. */
const mostGroups = 30
const mostDecided = 10

/** Two database calls, one for every thousand units of the compound and one for every five hundred rulings. */
export const listRulings: Answerer<'listRulings'> = async ({ compoundId }, context) => {
  const { compound } = await findCompound(compoundId)
  const { actor, person } = await context.permit(compound.path)
  const [all, rulings] = await Promise.all([units.ofCompound(compoundId), rulingsOf(compoundId)])
  const present = new Map(all.map(unit => [unit._id, unit]))
  const waiting = rulings.filter(({ state }) => state === 'proposed')
  const decided = rulings
    .filter(({ state }) => state === 'confirmed')
    .sort((one, other) => other.updatedAt - one.updatedAt)
  const groups = headsOpenBy(all, decided)
  const view = (ruling: (typeof rulings)[number]) => rulingViewOf(ruling, present, actor)
  return {
    compoundName: compound.name,
    undecided: groups.length,
    groups: groups.slice(0, mostGroups).map(group => headGroupOf(group, waiting)),
    waiting: waiting.slice(0, mostGroups).map(view),
    waits: waiting.length,
    decided: decided.slice(0, mostDecided).map(view),
    mayDecide: may(person, 'proposeRuling', compound.path, context.now),
    demo: compound.demo,
  }
}
