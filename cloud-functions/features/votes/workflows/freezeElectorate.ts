import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { votingRights as rightsFrom, weightOf } from '#domain/votes/electorate'
import { isImporting, turnOf } from '#domain/rosters/decideImport'
import type { Vote, VotingRight, Weight } from '#domain/votes/Vote'
import { headsOpenIn } from '../../rosters/workflows/headsOpen'
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

/** Who may vote, and of how many groups of owners nobody knows whether they are one: then nobody knows who may. */
interface Electorate {
  readonly rights: readonly VotingRight[]
  readonly undecided: number
}

/**
 * The electorate as it is now. One database call for every thousand units, and one for every thousand authorisations; one
 * more for every five hundred rulings on heads where the law asks for heads.
 */
export const readElectorate = async (vote: Vote, now: Instant): Promise<Electorate> => {
  const { compoundId, rule } = vote
  const [all, proxies] = await Promise.all([units.ofCompound(compoundId), proxiesInForce(compoundId)])
  const open = rule.sort === 'statutory' ? await headsOpenIn(compoundId, all) : []
  return { rights: rightsFrom(vote, all, { at: now, proxies }), undecided: open.length }
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
const readUndisturbed = async (vote: Vote, now: Instant): Promise<Electorate> => {
  const before = await rosterRuns.of(vote.compoundId)
  const read = await readElectorate(vote, now)
  const after = await rosterRuns.of(vote.compoundId)
  if (isImporting(before) || isImporting(after) || turnOf(before) !== turnOf(after))
    throw new StaleWrite(`the units of ${vote.compoundId}`)
  return read
}

/**
 * Writes down who may vote, one document for each head, before the vote is opened. A run that broke off is finished by
 * the next; if heads or areas changed between the two, what the first had written is thrown away, so that the electorate
 * is always of one piece. Nothing is written where owners of a statutory vote are undecided.
 *
 * @returns heads and area of what is written, or how many groups are undecided
 * @throws StaleWrite while a roster of the compound is being written: the vote opens after it
 */
export const freezeElectorate = async (
  vote: Vote,
  now: Instant,
): Promise<{ readonly electorate: Weight } | { readonly undecided: number }> => {
  const { rights, undecided } = await readUndisturbed(vote, now)
  return undecided > 0 ? { undecided } : { electorate: await writeElectorate(vote, rights, now) }
}
