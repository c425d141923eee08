import { theClock } from '#domain/kernel/Actor'
import type { ParsedInput } from '#contracts/calls'
import type { Unit } from '#domain/organisation/Unit'
import { approve, refuse as refuseIt } from '#domain/residence/proxies/decide'
import { proxyTakesTwo } from '#domain/residence/proxies/confirmation'
import { end, withRepresentative } from '#domain/residence/proxies/end'
import { applicantOf } from '#domain/residence/proxies/messages'
import { headsOfOthers, withActing, type HeldHeads } from '#domain/residence/proxies/heldHeads'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { Refused, refusal } from '../../../kit/Refused'
import { StaleWrite } from '../../../kit/StaleWrite'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { heldHeads } from '../../../stores/heldHeads'
import type { PersonRow } from '../../../stores/people'
import { units } from '../../../stores/units'
import { proxies, proxiesInForceFor, type ListedProxy, type ProxyRow } from '../../../stores/proxies'
import { closeIn } from './closeProxy'
import type { Decider } from './decideEach'
import { secondFor } from './secondFor'
import { unitsIn } from './unitsIn'
import { actorTo, papersWithheldOf } from '../views/proxyView'

export type Command = Pick<ParsedInput<'decideProxies'>, 'decision' | 'reason'>

interface Deciding extends Decider {
  readonly command: Command
}

const idsOf = ({ units }: Pick<Proxy, 'units'>): readonly string[] => units.map(({ unitId }) => unitId)

/**
 * Puts the new representative in the seat and ends the authorisation of whoever had it.
 * @param earlier read before the transaction began
 * @throws StaleWrite when somebody has taken the seat since
 */
const seat = async (
  tx: Transaction,
  proxy: Proxy,
  earlier: readonly ListedProxy[],
  { now, requestKey }: Deciding,
): Promise<void> => {
  for (const { _id } of earlier)
    await closeIn(tx, _id, {
      decide: present => end({ how: 'replaced' }, present, { actor: theClock, now }),
      now,
      requestKey,
    })
  for (const unit of await unitsIn(tx, proxy)) {
    const sits = unit.representativeId
    if (sits !== null && sits !== proxy.holder.personId) throw new StaleWrite(unit._id)
    await tx.put('units', withRepresentative(unit, proxy.holder.personId, now))
  }
}

interface Entering {
  readonly proxy: ProxyRow
  readonly covered: readonly Unit[]
  readonly held: HeldHeads | null
  readonly earlier: readonly ListedProxy[]
}

/** What comes with an authorisation that is in force from now on. */
const enterIn = async (tx: Transaction, entering: Entering, deciding: Deciding): Promise<void> => {
  const { proxy, covered, held, earlier } = entering
  const heads = headsOfOthers(covered, proxy.holder.personId)
  // Two approvals at once for the same holder write the same document, so that one of them counts the other.
  if (heads.length > 0) await heldHeads.putIn(tx, withActing(held, proxy, heads, deciding.now))
  if (proxy.kind === 'representative') await seat(tx, proxy, earlier, deciding)
}

const approveIn = async (
  tx: Transaction,
  proxyId: string,
  earlier: readonly ListedProxy[],
  wholeHeads: readonly Unit[] | null,
  deciding: Deciding,
): Promise<void> => {
  const { command, decider, now, requestKey } = deciding
  const proxy = await proxies.byIdIn(tx, proxyId)
  if (!proxy) throw refusal('not-found')
  if (proxy.requestIds.includes(requestKey)) return
  const covered = await unitsIn(tx, proxy)
  const held = await heldHeads.ofIn(tx, proxy.compoundId, proxy.holder.personId)
  const actor = actorTo(proxy, decider, now)
  const decision = approve({ note: command.reason }, proxy, {
    actor,
    second: proxyTakesTwo(proxy, covered, now)
      ? await secondFor(proxy.compoundId, covered, { actor, now, hours: 'inVote', asks: applicantOf(proxy) })
      : null,
    units: covered,
    wholeHeads: wholeHeads ?? covered,
    held,
    now,
  })
  if (!decision.ok) throw new Refused(decision.refusal)
  const applicant = await tx.get<PersonRow>('people', applicantOf(proxy))
  if (papersWithheldOf(proxy, applicant) !== null) throw refusal('paper-withdrawn')
  const comesIntoForce = decision.facts.some(({ kind }) => kind === 'approved')
  if (comesIntoForce) await enterIn(tx, { proxy, covered, held, earlier }, deciding)
  await proxies.appendIn(tx, proxy, { facts: decision.facts, now, requestKey })
}

/** Representatives in force for units for which another is named. One database call, none for another kind. */
export const representativesOf = async (proxy: ProxyRow): Promise<readonly ListedProxy[]> =>
  proxy.kind === 'representative'
    ? (await proxiesInForceFor(idsOf(proxy))).filter(
        ({ kind, _id }) => kind === 'representative' && _id !== proxy._id,
      )
    : []

/**
 * Everything that belongs to the heads of a ward's units: who asks as a guardian is not told of it when they ask. Two
 * database calls, none for another kind, which was held against it then.
 */
const wholeHeadsOf = async ({ kind, compoundId, ...proxy }: ProxyRow): Promise<readonly Unit[] | null> => {
  if (kind !== 'guardian') return null
  const named = await units.byIds(idsOf(proxy))
  return units.ofBuyers(compoundId, [...new Set(named.map(({ buyerKey }) => buyerKey))])
}

/**
 * The authorisation and its holder's count as one, or for a representative the units and the authorisation of the one
 * before. Seven database calls and one for each unit; for a guardian two more; for a representative two for each unit
 * and as many again, and three, for each that is replaced.
 *
 * @param earlier as `representativesOf` found them
 * @returns units of which somebody else may vote now
 * @throws StaleWrite also when another representative was seated since
 */
export const approveOver = async (
  proxy: ProxyRow,
  earlier: readonly ListedProxy[],
  deciding: Deciding,
): Promise<readonly string[]> => {
  const wholeHeads = await wholeHeadsOf(proxy)
  await inTransaction(tx => approveIn(tx, proxy._id, earlier, wholeHeads, deciding))
  return [proxy, ...earlier].flatMap(idsOf)
}

/** One database call. */
const refuseOne = async (proxy: ProxyRow, deciding: Deciding): Promise<readonly string[]> => {
  const { command, decider, now, requestKey } = deciding
  const decision = refuseIt(command, proxy, { actor: actorTo(proxy, decider, now), decider, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  await proxies.append(proxy, { facts: decision.facts, now, requestKey })
  return []
}

/**
 * Decides on one authorisation; whoever has done so by the same request has done it.
 *
 * @returns units of which somebody else may vote now: to be handed to `syncVoters`, also for a repeated request
 * @throws Refused for what the rules do not allow, StaleWrite when others were faster
 */
export const decideProxy = async (proxy: ProxyRow, deciding: Deciding): Promise<readonly string[]> => {
  if (proxy.requestIds.includes(deciding.requestKey)) return idsOf(proxy)
  switch (deciding.command.decision) {
    case 'approve':
      return approveOver(proxy, await representativesOf(proxy), deciding)
    case 'refuse':
      return refuseOne(proxy, deciding)
  }
}
