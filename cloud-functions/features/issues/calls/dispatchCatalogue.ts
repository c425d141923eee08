import { categories, tiers } from '#domain/issues/categories'
import type { Answerer } from '../../../kit/Answerer'
import { findCompound, standInOf } from '../../organisation/workflows/findCompound'
import { proposalView } from '../views/routingView'
import { chainOf } from '../workflows/reach'
import { routeOf } from '../workflows/routeOf'

/** By the table in force and the posts as they are held now. One database call, the person. */
export const dispatchCatalogue: Answerer<'dispatchCatalogue'> = async ({ compoundId }, context) => {
  const { now } = context
  const where = await findCompound(compoundId)
  const { compound, all } = where
  await context.permit(compound.path)
  const chain = chainOf(compoundId, all)
  const { version, from } = all.routingAt(now)
  const rows = categories.flatMap(category =>
    tiers.map(tier => {
      const about = { compoundId, compoundPath: compound.path, standing: chain[tier], category }
      return { category, tier, ...proposalView(routeOf(about, all, now)) }
    }),
  )
  return {
    compoundName: compound.name,
    version,
    since: version === 0 ? null : from,
    standIn: standInOf(where, now),
    rows,
    demo: compound.demo,
  }
}
