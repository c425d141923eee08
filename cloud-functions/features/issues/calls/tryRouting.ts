import { wrongRow } from '#domain/issues/routing/adopt'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { proposalView } from '../views/routingView'
import { tryTable } from '../workflows/tryTable'

const mostShown = 50

/** Two database calls. */
export const tryRouting: Answerer<'tryRouting'> = async ({ orgUnitId, rows }, context) => {
  const { now } = context
  const all = await directory()
  const district = all.find(orgUnitId)
  if (district?.level !== 'district') throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(district.path)
  const wrong = wrongRow(rows, all.byId)
  if (wrong !== null) throw refusal('unknown-handler', { field: wrong })
  const { looked, changed, differences } = await tryTable(rows, all, now)
  return {
    looked,
    changed,
    differences: differences.slice(0, mostShown).map(({ issue, now: before, then }) => ({
      issueId: issue._id,
      number: issue.number,
      category: issue.category,
      tier: issue.standing.tier,
      compoundName: issue.compoundName,
      went: proposalView(before),
      would: proposalView(then),
    })),
  }
}
