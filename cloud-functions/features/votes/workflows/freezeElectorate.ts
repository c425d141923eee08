import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { votingRights as rightsFrom, weightOf } from '#domain/votes/electorate'
import { isImporting, turnOf } from '#domain/rosters/decideImport'
import type { Vote, VotingRight, Weight } from '#domain/votes/Vote'
import { syncVoters } from '../../residence/workflows/syncVoters'
import { StaleWrite } from '../../../kit/StaleWrite'
import { proxiesChangedSince, proxiesInForce } from '../../../stores/proxies'
import { rosterRuns } from '../../../stores/rosterRuns'
import { units } from '../../../stores/units'
import { votes } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

/**
 * How far before the freeze a change may be dated that is committed after it: a call is dated when it arrives and may
 * run for a minute, and the clocks of two hosts differ by less than the rest.
 */
const overlapMilliseconds = 5 * MINUTE

const isSame = (one: Weight, other: Weight): boolean => one.heads === other.heads && one.area === other.area

/** The electorate as it is now. One database call for every thousand units, and one for every thousand authorisations. */
export const readElectorate = async (vote: Vote, now: Instant): Promise<readonly VotingRight[]> => {
  const [all, proxies] = await Promise.all([
    units.ofCompound(vote.compoundId),
    proxiesInForce(vote.compoundId),
  ])
  return rightsFrom(vote, all, { at: now, proxies })
}

/** All of one piece: what a broken-off run wrote is finished, or thrown away where heads or areas changed since. */
const write = async (vote: Vote, rights: readonly VotingRight[]): Promise<Weight> => {
  const expected = weightOf(rights)
  await votingRights.freeze(rights)
  const frozen = await votingRights.weightOf(vote.id)
  if (isSame(frozen, expected)) return frozen
  const present = await votes.byId(vote.id)
  if (present?.stage !== 'announced') throw new Error(`${vote.id} was opened meanwhile`)
  await votingRights.thaw(vote.id)
  await votingRights.freeze(rights)
  return expected
}

/** Units of which owners, residents or authorisations may have changed after they were read. */
const changedMeanwhile = async ({ compoundId }: Vote, now: Instant): Promise<readonly string[]> => {
  const since = now - overlapMilliseconds
  const [ofUnits, ofProxies] = await Promise.all([
    units.changedSince(compoundId, since),
    proxiesChangedSince(compoundId, since),
  ])
  return [...ofUnits, ...ofProxies.flatMap(proxy => proxy.units.map(({ unitId }) => unitId))]
}

/**
 * Writes what was read, and then looks again at what has changed since.
 *
 * Nothing that falls between reading and writing is lost. Take any change, say an approval, after whose commit
 * `syncVoters` runs. If it was committed before the look back, the look finds it, because it is dated at most five
 * minutes before the freeze began, and the rights that stand by then are brought into line. If it was committed after
 * the look back, the rights had been written before, so its own `syncVoters` finds them: the vote is announced still, or
 * open by then. Either way the last to write a right has seen the change, as told in `syncVoters`.
 *
 * @param now when the freeze began, before anything was read
 * @returns heads and area of what is written
 */
export const writeElectorate = async (
  vote: Vote,
  rights: readonly VotingRight[],
  now: Instant,
): Promise<Weight> => {
  const written = await write(vote, rights)
  await syncVoters(vote.compoundId, await changedMeanwhile(vote, now), now)
  return written
}

/** The electorate, read while no roster is being written: half of an import must not be frozen. Two more calls. */
const readUndisturbed = async (vote: Vote, now: Instant): Promise<readonly VotingRight[]> => {
  const before = await rosterRuns.of(vote.compoundId)
  const rights = await readElectorate(vote, now)
  const after = await rosterRuns.of(vote.compoundId)
  if (isImporting(before) || isImporting(after) || turnOf(before) !== turnOf(after))
    throw new StaleWrite(`the units of ${vote.compoundId}`)
  return rights
}

/**
 * Writes down who may vote, one document for each head, before the vote is opened. A run that broke off is finished by
 * the next; if heads or areas changed between the two, what the first had written is thrown away, so that the electorate
 * is always of one piece. @returns heads and area of what is written
 * @throws StaleWrite while a roster of the compound is being written: the vote opens after it
 */
export const freezeElectorate = async (vote: Vote, now: Instant): Promise<Weight> =>
  writeElectorate(vote, await readUndisturbed(vote, now), now)
