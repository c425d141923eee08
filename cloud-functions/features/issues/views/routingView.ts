import type { AdoptedRoutingView, ProposalView, RoutingRowInput } from '#contracts/issues/routing'
import type { Route } from '#domain/issues/routing/route'
import type { AdoptedRouting, RoutingRow } from '#domain/issues/routing/Routing'

export const rowViews = (rows: readonly RoutingRow[]): RoutingRowInput[] =>
  rows.map(({ to, ...row }) => ({ ...row, to: to && { ...to } }))

/** A version as the district reads it: which post has adopted it. */
export const routingView = (routing: AdoptedRouting): AdoptedRoutingView => ({
  ...routing,
  rows: rowViews(routing.rows),
})

/** Whom a table proposes, by the post and never by name. */
export const proposalView = ({ proposed }: Pick<Route, 'proposed'>): ProposalView => {
  if (proposed === null) return { handler: null, neighbour: null }
  if ('neighbour' in proposed) return { handler: null, neighbour: proposed.neighbour }
  const { role, orgName } = proposed.handler
  return { handler: { role, orgName }, neighbour: null }
}
