import { proposeRuling as propose } from '#domain/rosters/heads/decideRuling'
import type { Answerer } from '../../../kit/Answerer'
import { Refused } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { headRulings, rulingsOf } from '../../../stores/headRulings'
import { units } from '../../../stores/units'
import { findCompound } from '../../organisation/workflows/findCompound'
import { headsOpenBy } from '../workflows/headsOpen'
import { rulingViewOf } from '../views/rulingView'

/** Four database calls, one for every thousand units of the compound and one for every five hundred rulings. */
export const proposeRuling: Answerer<'proposeRuling'> = async ({ requestId, ...input }, context) => {
  const { now, personId } = context
  const { compound, community } = await findCompound(input.compoundId)
  const { actor } = await context.permit(compound.path)
  const id = repeatableId('h', personId, requestId)
  const [all, rulings] = await Promise.all([units.ofCompound(compound._id), rulingsOf(compound._id)])
  const present = new Map(all.map(unit => [unit._id, unit]))
  const made = await headRulings.made(id)
  if (made) {
    refuseUsedFor(made.compoundId, compound._id)
    return { ruling: rulingViewOf(made, present, actor) }
  }
  const decision = propose(input, {
    ...{ actor, now, rulings, units: all },
    place: {
      compoundId: compound._id,
      compoundName: compound.name,
      compoundPath: compound.path,
      communityId: community?._id ?? null,
    },
    undecided: headsOpenBy(
      all,
      rulings.filter(({ state }) => state === 'confirmed'),
    ),
  })
  if (!decision.ok) throw new Refused(decision.refusal)
  const ruling = await headRulings.create(id, {
    facts: decision.facts,
    now,
    requestKey: requestKey(requestId, 'proposeRuling'),
  })
  refuseUsedFor(ruling.compoundId, compound._id)
  return { ruling: rulingViewOf(ruling, present, actor) }
}
