import { createHash, randomBytes } from 'node:crypto'
import type { ParsedInput } from '#contracts/calls'
import type { Decision } from '#domain/kernel/decision'
import { castBallot as cast } from '#domain/votes/castBallot'
import { receiptText } from '#domain/votes/receiptText'
import type { Ballot, VotingRight } from '#domain/votes/Vote'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { ballots } from '../../../stores/ballots'
import { voteToCastIn } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'
import { isClockStillRight } from '../../notices/workflows/rightClock'

const saltBytes = 16

const commandFor = ({ voteId, rightId, answers, requestId }: ParsedInput<'castBallot'>) => {
  const salt = randomBytes(saltBytes).toString('hex')
  const receipt = createHash('sha256')
    .update(receiptText({ voteId, rightId, answers, salt }), 'utf8')
    .digest('hex')
  return { answers, requestId, salt, receipt }
}

const shown = ({ receipt, salt, receivedAt }: Ballot) => ({ receipt, salt, receivedAt })

/** Only a voter is taken in, or turned away, because of the time; nothing is written for anybody else. */
const restsOnTime = (decision: Decision<Ballot>, right: VotingRight | null, personId: string): boolean =>
  right?.voterIds.includes(personId) === true &&
  (decision.ok || decision.refusal.kind === 'vote-closed' || decision.refusal.kind === 'vote-not-open')

/**
 * Two database calls on a warm instance: the right and the insert; once a minute one more holds the clock against the
 * database's, since a ballot bears the instant at which it came. The caller is known by the right alone, because its
 * voters are named by the id that their openid yields; the insert decides who was first, because the ballot's id is
 * that of the right. Only when it fails, or the rules refuse, is the ballot that may be there already looked at: the
 * same request again gets the same receipt, after closing too.
 */
export const castBallot: Answerer<'castBallot'> = async (input, { now, personId }) => {
  const { voteId, rightId } = input
  const [vote, right] = await Promise.all([voteToCastIn(voteId, now), votingRights.byId(voteId, rightId)])
  if (!vote) throw refusal('not-found')
  const command = commandFor(input)
  const decide = (existing: Ballot | null) => cast(command, { vote, right, existing, personId }, now)
  const first = decide(null)
  const isTimeRight = !restsOnTime(first, right, personId) || (await isClockStillRight('castBallot', now))
  const [ballot] = first.ok ? first.facts : []
  if (ballot && isTimeRight && (await ballots.insertOnce(ballot))) return shown(ballot)
  const existing = right && (await ballots.byId(right._id))
  if (!existing && !isTimeRight) throw refusal('clock-wrong')
  const second = decide(existing)
  if (!second.ok) throw new Refused(second.refusal)
  const [stored] = second.facts
  // Refused without a ballot there and let through a moment later with the same clock cannot be.
  if (!stored) throw new Error(`no ballot for ${voteId}:${rightId}`)
  return shown(stored)
}
