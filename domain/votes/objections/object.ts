import type { PersonActor } from '../../kernel/Actor'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import { afterLegalDays } from '../legalDays'
import type { Vote, VoteFact } from '../Vote'
import { passUpFact } from './due'
import { mayFollow } from './graph'
import { officeNow, rungAbove } from './ladder'
import type { ObjectedRight, Objection, ObjectionReason, Rung } from './Objection'
import { objectionRulesAt } from './rules'

export interface ObjectToVote {
  readonly reason: ObjectionReason
  readonly text: string
}

interface Objecting {
  readonly actor: PersonActor
  readonly now: Instant
  readonly objectionId: string
  /** Whether they hold a right of the electorate, or own a home of the compound that may be missing there. */
  readonly isOwner: boolean
  readonly rights: readonly ObjectedRight[]
  readonly tells: readonly string[]
  readonly ladder: readonly [Rung, ...Rung[]]
}

/** Why somebody makes no objection (now). */
type WhyNot = 'notProvisional' | 'oneWaits' | 'said'

const whyNot = (
  { stage, objectionsUntil, objections }: Pick<Vote, 'stage' | 'objectionsUntil' | 'objections'>,
  personId: string,
  now: Instant,
): WhyNot | null => {
  if (stage !== 'provisional' || objectionsUntil === null || now >= objectionsUntil) return 'notProvisional'
  const mine = objections.filter(({ objector }) => objector.personId === personId)
  if (mine.some(({ state }) => mayFollow(state, 'objectionWithdrawn'))) return 'oneWaits'
  return mine.length < objectionRulesAt(now).mostOfOne ? null : 'said'
}

type Standing = Pick<Vote, 'initiatorId'>

const mayBeHeard = ({ initiatorId }: Standing, personId: string, isOwner: boolean): boolean =>
  isOwner || personId === initiatorId

/** Tells whether somebody may object to the result of a vote at `now`. */
export const mayObject = (
  vote: Pick<Vote, 'stage' | 'objectionsUntil' | 'objections'> & Standing,
  { personId, isOwner, now }: { readonly personId: string; readonly isOwner: boolean; readonly now: Instant },
): boolean => mayBeHeard(vote, personId, isOwner) && whyNot(vote, personId, now) === null

/** What whoever has called the vote says against it is not for their own body to answer. */
const firstRung = (
  { initiatorId, convener }: Pick<Vote, 'initiatorId' | 'convener'>,
  { actor, ladder }: Pick<Objecting, 'actor' | 'ladder'>,
): number =>
  actor.personId === initiatorId && convener?.orgUnitId === ladder[0].orgUnitId && ladder.length > 1 ? 1 : 0

/**
 * Objects to the result of a vote while it is provisional.
 *
 * Refuses `no-voting-right` to whoever neither owns here nor has called the vote, `cannot-object` with why, and
 * `reason-needed`.
 */
export const objectToVote = (
  { reason, text }: ObjectToVote,
  vote: Vote,
  objecting: Objecting,
): Decision<VoteFact> => {
  const { actor, now, objectionId, isOwner, rights, tells, ladder } = objecting
  if (!mayBeHeard(vote, actor.personId, isOwner)) return refused('no-voting-right')
  const why = whyNot(vote, actor.personId, now)
  if (why !== null)
    return refused('cannot-object', { params: { why, most: objectionRulesAt(now).mostOfOne } })
  if (!isReason(text)) return refused('reason-needed', { field: 'text' })
  const rung = firstRung(vote, objecting)
  return decided<VoteFact>({
    kind: 'objected',
    at: now,
    by: actor,
    objectionId,
    ...{ reason, text, rights, tells, ladder, rung },
    answerBy: afterLegalDays(now, officeNow({ id: objectionId, ladder, rung }).days),
  })
}

interface Mine {
  readonly actor: PersonActor
  readonly now: Instant
}

/** Tells whether whoever objected may take it back: nothing was answered yet. */
export const mayWithdraw = ({ state, objector }: Objection, personId: string): boolean =>
  objector.personId === personId && mayFollow(state, 'objectionWithdrawn')

/** Tells whether whoever objected may ask the office above to look into it. */
export const mayPassUp = (objection: Objection, personId: string, now: Instant): boolean =>
  objection.objector.personId === personId &&
  objection.state === 'answered' &&
  objection.passUpBy !== null &&
  now < objection.passUpBy &&
  rungAbove(objection) !== null

/** Takes an objection back for whoever made it. Refuses `wrong-state`, `not-permitted`. */
export const withdrawObjection = (objection: Objection, { actor, now }: Mine): Decision<VoteFact> => {
  if (objection.objector.personId !== actor.personId) return refused('not-permitted')
  if (!mayWithdraw(objection, actor.personId)) return refused('wrong-state')
  return decided<VoteFact>({ kind: 'objectionWithdrawn', at: now, by: actor, objectionId: objection.id })
}

/** Asks the office above to look into what the one below has answered. Refuses `wrong-state`, `not-permitted`. */
export const passUpObjection = (objection: Objection, { actor, now }: Mine): Decision<VoteFact> => {
  if (objection.objector.personId !== actor.personId) return refused('not-permitted')
  const rung = rungAbove(objection)
  if (rung === null || !mayPassUp(objection, actor.personId, now)) return refused('wrong-state')
  return decided<VoteFact>(passUpFact(objection, rung, { by: actor, now }))
}
