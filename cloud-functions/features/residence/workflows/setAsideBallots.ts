import type { Actor } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import { claimTakenBack, proxyTakenBack } from '#domain/residence/takenBack'
import { capacityIn } from '#domain/votes/capacity'
import { isSetAside, setAsideFact, type TakenBack } from '#domain/votes/setAside'
import type { Ballot, VotingRight } from '#domain/votes/Vote'
import { ballots } from '../../../stores/ballots'
import { claims, claimsBy } from '../../../stores/claims'
import { proxies } from '../../../stores/proxies'
import { forgetVote, votes, votesUnderWay } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

interface SettingAside {
  readonly compoundId: string
  readonly unitIds: readonly string[]
  readonly taken: TakenBack
  readonly reason: string
  readonly actor: Actor
  readonly now: Instant
}

type TakenBackBy = Pick<SettingAside, 'taken' | 'reason' | 'actor'>

/** The fact before the ballot goes: whatever breaks off in between is done by the next, and told once. */
const setOneAside = async (ballot: Ballot, right: VotingRight, setting: SettingAside): Promise<void> => {
  const { taken, reason, actor, now } = setting
  const vote = await votes.byId(ballot.voteId)
  if (!vote || !isSetAside(ballot, taken, { vote, right, actor, now })) return
  const requestKey = `${ballot._id}:${ballot.requestId}:setAside`
  if (!vote.requestIds.includes(requestKey))
    await votes.append(vote, {
      facts: [setAsideFact(ballot, reason, { vote, right, actor, now })],
      now,
      requestKey,
    })
  forgetVote(vote._id)
  await ballots.setAside(ballot, { reason, at: now })
}

/** A ballot in an open vote with its right. */
interface Cast {
  readonly ballot: Ballot
  readonly right: VotingRight
}

/** The ballots of open votes by rights that hold one of these units. One call where nothing is voted on, three at most. */
const castFor = async (compoundId: string, unitIds: readonly string[]): Promise<readonly Cast[]> => {
  const open = (await votesUnderWay(compoundId)).filter(({ stage }) => stage === 'open')
  if (open.length === 0) return []
  const rights = await votingRights.ofUnits(
    open.map(({ _id }) => _id),
    unitIds,
  )
  const cast = await ballots.ofRights(rights.map(({ _id }) => _id))
  return cast.flatMap(ballot => {
    const right = rights.find(({ _id }) => _id === ballot._id)
    return right ? [{ ballot, right }] : []
  })
}

/**
 * What follows in open votes when an approval was taken back, after the rights were brought into line: ballots cast on
 * its strength are set aside and their rights are free. To be called again when the request is repeated; the clock does it
 * for whoever does not, see {@link finishSettingAside}.
 *
 * Database calls: one where nothing is voted on, two where no right holds these units, three where none has a ballot,
 * and four for each that is set aside.
 */
export const setAsideBallots = async (setting: SettingAside): Promise<void> => {
  for (const { ballot, right } of await castFor(setting.compoundId, setting.unitIds))
    await setOneAside(ballot, right, setting)
}

/** What a ballot rested on, where two people have taken that back or somebody has contested it; null for any other. One call. */
const takenBackUnder = async ({ ballot, right }: Cast): Promise<TakenBackBy | null> => {
  if (ballot.proxyId !== null) {
    const proxy = await proxies.byId(ballot.proxyId)
    const by = proxy && proxyTakenBack(proxy, await proxies.allFacts(proxy))
    return by ? { taken: { proxyId: ballot.proxyId }, ...by } : null
  }
  const unitIds = right.units.map(({ unitId }) => unitId)
  const claim = (await claimsBy(ballot.castBy)).find(
    ({ unit, as }) => as === 'owner' && unitIds.includes(unit.unitId),
  )
  const by = claim && claimTakenBack(claim, await claims.allFacts(claim))
  return by ? { taken: { personId: ballot.castBy }, ...by } : null
}

/**
 * Sets aside, as the clock, ballots whose approval was taken back by a function that died before it came to them, and whose
 * request nobody repeats: the same fact, with the reason and by whom it was taken back. To be called after the rights were
 * brought into line.
 *
 * Database calls: one where nothing is voted on, three for the rest, and one for each ballot of somebody who may not cast its
 * right any more.
 */
export const finishSettingAside = async (
  compoundId: string,
  unitIds: readonly string[],
  now: Instant,
): Promise<void> => {
  for (const cast of await castFor(compoundId, unitIds)) {
    if (capacityIn(cast.right, cast.ballot.castBy, now) !== null) continue
    const by = await takenBackUnder(cast)
    if (by) await setOneAside(cast.ballot, cast.right, { compoundId, unitIds, now, ...by })
  }
}
