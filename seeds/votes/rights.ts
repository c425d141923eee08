import type { Instant } from '#domain/kernel/decision'
import type { Unit } from '#domain/organisation/Unit'
import { votingRights } from '#domain/votes/electorate'
import { refreshRight } from '#domain/votes/refreshRight'
import type { Vote, VotingRight } from '#domain/votes/Vote'
import type { ActingProxy } from '#domain/votes/voters'

/** The units of a compound, and who was authorised to vote for others there, at any instant. */
export interface Electors {
  readonly unitsAt: (at: Instant) => readonly Unit[]
  readonly proxiesAt: (at: Instant) => readonly ActingProxy[]
}

/** Who may vote, as it is written down when a vote opens. */
export const frozenRights = (vote: Vote, { unitsAt, proxiesAt }: Electors, at: Instant) =>
  votingRights(vote, unitsAt(at), { at, proxies: proxiesAt(at) })

/** The same after everything that was approved, taken back or ended since, as long as the vote was not over. */
export const rightsInLine = (
  vote: Vote,
  rights: readonly VotingRight[],
  { unitsAt, proxiesAt }: Electors,
  at: Instant,
): readonly VotingRight[] => {
  const units = new Map(unitsAt(at).map(unit => [unit._id, unit]))
  const proxies = proxiesAt(at)
  return rights.map(right =>
    refreshRight(
      vote,
      right,
      units,
      proxies.filter(proxy => proxy.units.some(({ unitId }) => unitId === right.rightId)),
    ),
  )
}
