import type { Actor } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import { isSetAside, setAsideFact, type TakenBack } from '#domain/votes/setAside'
import type { Ballot, VotingRight } from '#domain/votes/Vote'
import { ballots } from '../../../stores/ballots'
import { forgetVote, votes, votesUnderWay } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

/** Why a ballot is set aside that somebody concerned has contested: a code, the words are in `copy`. */
export const disputedWords = 'linkDisputed'

interface SettingAside {
  readonly compoundId: string
  readonly unitIds: readonly string[]
  readonly taken: TakenBack
  readonly reason: string
  readonly actor: Actor
  readonly now: Instant
}

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

/**
 * What follows in open votes when an approval was taken back, after the rights were brought into line: ballots cast on
 * its strength are set aside and their rights are free. To be called again when the request is repeated.
 *
 * Database calls: one where nothing is voted on, two where no right holds these units, three where none has a ballot,
 * and four for each that is set aside.
 */
export const setAsideBallots = async (setting: SettingAside): Promise<void> => {
  const open = (await votesUnderWay(setting.compoundId)).filter(({ stage }) => stage === 'open')
  if (open.length === 0) return
  const rights = await votingRights.ofUnits(
    open.map(({ _id }) => _id),
    setting.unitIds,
  )
  const cast = await ballots.ofRights(rights.map(({ _id }) => _id))
  for (const ballot of cast) {
    const right = rights.find(({ _id }) => _id === ballot._id)
    if (right) await setOneAside(ballot, right, setting)
  }
}
