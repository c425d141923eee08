import { chunksOf } from '#domain/kernel/chunksOf'
import type { Instant } from '#domain/kernel/decision'
import { isSameElectors, refreshRight } from '#domain/votes/refreshRight'
import type { VotingRight } from '#domain/votes/Vote'
import { StaleWrite } from '../../../kit/StaleWrite'
import { proxiesInForceFor } from '../../../stores/proxies'
import { units } from '../../../stores/units'
import { votesUnderWay, type ListedVote } from '../../../stores/votes'
import { mostRightsAtOnce, votingRights } from '../../../stores/votingRights'

const atOnce = 8
/** More than two that meet are rare, and each round one of them at least gets through. */
const mostRounds = 12

/** A right that is not in line. */
export interface Change {
  readonly read: VotingRight
  readonly refreshed: VotingRight
}

/** What is to be written: the rights are read first, and then what they are made of. Three database calls. */
export const changesFor = async (
  underWay: readonly ListedVote[],
  unitIds: readonly string[],
  now: Instant,
): Promise<readonly Change[]> => {
  const voteIds = underWay.map(({ _id }) => _id)
  const rights = await votingRights.ofUnits(voteIds, unitIds)
  const [present, inForce] = await Promise.all([
    units.byIds(rights.flatMap(right => right.units.map(({ unitId }) => unitId))),
    proxiesInForceFor([...new Set(rights.map(({ rightId }) => rightId))]),
  ])
  const byId = new Map(present.map(unit => [unit._id, unit]))
  const acting = inForce.filter(({ until }) => until === null || now < until)
  return rights.flatMap(read => {
    const vote = underWay.find(({ _id }) => _id === read.voteId)
    if (!vote) return []
    const refreshed = refreshRight(vote, read, byId, acting)
    return isSameElectors(read, refreshed) ? [] : [{ read, refreshed }]
  })
}

const save = async (changes: readonly Change[]): Promise<void> => {
  for (const part of chunksOf(changes, atOnce))
    await Promise.all(part.map(({ read, refreshed }) => votingRights.saveVoters(read, refreshed)))
}

/** Writes what was found, and looks again until nothing is found. @throws StaleWrite as {@link syncVoters} */
export const writeChanges = async (
  found: readonly Change[],
  underWay: readonly ListedVote[],
  unitIds: readonly string[],
  now: Instant,
): Promise<void> => {
  let changes = found
  for (let round = 0; changes.length > 0; round += 1) {
    if (round === mostRounds) throw new StaleWrite(`the voters of ${unitIds.join(' ')}`)
    await save(changes)
    changes = await changesFor(underWay, unitIds, now)
  }
}

/**
 * Brings who may cast into line, in every vote of a compound that is not over, for each frozen right that holds one of
 * these units. To be called after every change of owners, residents, representatives or authorisations has been
 * committed, and again when the request that made it is repeated: it writes nothing where nothing differs. Heads, units
 * and areas are never touched, and a unit that was sold since it was frozen keeps its voters.
 *
 * Two at once lose nothing. Each reads a right before the units and authorisations it is made of, writes only over the
 * revision that it has read, and reads all anew after it has written, until there is nothing left to write. So whoever
 * wrote a right last has looked at units and authorisations again since: a change that it missed was committed after
 * that look, and then the call which belongs to that change came later still, found the difference and wrote last
 * itself. The freeze of an electorate takes part in this: see `freezeElectorate`.
 *
 * An authorisation whose term is over is left out, one that has not begun is written with its term: a ballot is held
 * against it by the clock when it is cast.
 *
 * Database calls: one where nothing is voted on, two where no right holds these units, four where all is in line; each
 * round of writing takes one for every right that differs, and three more. A thousand rights, and a thousand units, at a time.
 *
 * @throws StaleWrite when others were faster every time
 */
export const syncVoters = async (
  compoundId: string,
  unitIds: readonly string[],
  now: Instant,
): Promise<void> => {
  const wanted = [...new Set(unitIds)]
  if (wanted.length === 0) return
  const underWay = await votesUnderWay(compoundId)
  if (underWay.length === 0) return
  const together = Math.floor(mostRightsAtOnce / underWay.length)
  for (const part of chunksOf(wanted, together))
    await writeChanges(await changesFor(underWay, part, now), underWay, part, now)
}
