import type { PersonActor } from '../../kernel/Actor'
import { decided, refused, type Decision, type DomainRefusal, type Instant } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import { isSameBody, whyNoSecond } from '../../organisation/twoPeople'
import { weightOf } from '../electorate'
import { afterLegalDays } from '../legalDays'
import type { Vote, VoteFact } from '../Vote'
import { mayFollow } from './graph'
import { officeNow, rungAbove, rungOfSecond } from './ladder'
import type { ObjectedRight, Objection, ObjectionOutcome } from './Objection'
import { outcomeStays } from './outcomeStays'
import { objectionRulesAt } from './rules'

/** Who looks into an objection, and when. */
export interface Answering {
  readonly actor: PersonActor
  readonly now: Instant
  /** Units that they own or live in. */
  readonly atHome: readonly string[]
}

/**
 * Tells why `actor` may not say anything to an objection for an office: in no post of the one at which it is, about what they
 * have objected to themselves, or about their own home. Null when they may.
 */
const whyNotAnswer = (objection: Objection, { actor, atHome }: Answering): DomainRefusal | null => {
  const { orgUnitId, roles } = officeNow(objection)
  if (actor.orgUnitId !== orgUnitId || !roles.includes(actor.role)) return 'not-permitted'
  const isTheirs = objection.rights.some(({ unitIds }) => unitIds.some(unitId => atHome.includes(unitId)))
  const isParty = [objection.objector.personId, ...objection.tells].includes(actor.personId)
  return isTheirs || isParty ? 'own-request' : null
}

/** What somebody may do with an objection for its office. */
export interface OfficeMay {
  readonly answer: boolean
  readonly askAnnulment: boolean
  /** Say the second word on an annulment, or decline it. */
  readonly second: boolean
}

/** Tells what somebody may do with an objection for its office now. */
export const officeMay = (vote: Pick<Vote, 'stage'>, objection: Objection, by: Answering): OfficeMay => {
  const may = vote.stage === 'provisional' && whyNotAnswer(objection, by) === null
  const isOpen = mayFollow(objection.state, 'objectionAnswered')
  return {
    answer: may && isOpen,
    askAnnulment: may && isOpen && rungOfSecond(objection) !== null,
    second:
      may &&
      mayFollow(objection.state, 'annulmentDeclined') &&
      whyNoSecond(objection.annulment?.first ?? null, by.actor) === null,
  }
}

export interface AnswerObjection {
  readonly outcome: ObjectionOutcome
  readonly text: string
  /** Those that are found wrong, of an answer that the result stays all the same. */
  readonly rights: readonly ObjectedRight[]
}

/**
 * Answers an objection in writing, and leaves the result as it is.
 *
 * Refuses `wrong-state`, `not-permitted`, `own-request`, `reason-needed`, and `outcome-may-change` where the result does not
 * surely stay without the rights that are found wrong: then the vote falls.
 */
export const answerObjection = (
  { outcome, text, rights }: AnswerObjection,
  vote: Vote,
  objection: Objection,
  by: Answering,
): Decision<VoteFact> => {
  const { actor, now } = by
  const refusal = whyNotAnswer({ ...objection, rights: [...objection.rights, ...rights] }, by)
  if (refusal !== null) return refused(refusal)
  if (vote.stage !== 'provisional' || !mayFollow(objection.state, 'objectionAnswered'))
    return refused('wrong-state')
  if (!isReason(text)) return refused('reason-needed', { field: 'text' })
  if (outcome === 'withoutEffect' && !staysWithout(vote, rights))
    return refused('outcome-may-change', { field: 'homes' })
  const isLast = rungAbove(objection) === null
  return decided<VoteFact>({
    kind: 'objectionAnswered',
    at: now,
    by: actor,
    objectionId: objection.id,
    ...{ outcome, text, rights },
    passUpBy: isLast ? null : afterLegalDays(now, objectionRulesAt(now).passUpDays),
  })
}

/** Those that other answers have found wrong count too: each alone may be without effect, and all together not. */
const staysWithout = ({ result, objections }: Vote, rights: readonly ObjectedRight[]): boolean => {
  const found = objections.flatMap(({ answers }) => answers.flatMap(answer => answer.rights))
  const all = new Map([...found, ...rights].map(right => [right.rightId, right]))
  return result !== null && rights.length > 0 && outcomeStays(result, weightOf([...all.values()]))
}

/**
 * Annuls a vote because of an objection: the first of two people asks for it, and with the second, of another body, it falls.
 *
 * Refuses as {@link answerObjection} but for the last, and `second-person-needed`.
 */
export const annulVote = (
  { reason }: { readonly reason: string },
  vote: Vote,
  objection: Objection,
  by: Answering,
): Decision<VoteFact> => {
  const { actor, now } = by
  const first = objection.annulment?.first ?? null
  if (first !== null && isSameBody(first, actor)) return refused('second-person-needed')
  const refusal = whyNotAnswer(objection, by)
  if (refusal !== null) return refused(refusal)
  if (vote.stage !== 'provisional') return refused('wrong-state')
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const objectionId = objection.id
  if (mayFollow(objection.state, 'annulmentDeclined'))
    return decided<VoteFact>({ kind: 'annulled', at: now, by: actor, reason, objectionId })
  const rung = rungOfSecond(objection)
  if (rung === null || !mayFollow(objection.state, 'annulmentAsked')) return refused('wrong-state')
  const answerBy = afterLegalDays(now, officeNow({ ...objection, rung }).days)
  return decided<VoteFact>({
    kind: 'annulmentAsked',
    at: now,
    by: actor,
    objectionId,
    reason,
    rung,
    answerBy,
  })
}

/** Finds, as the second of two, that the vote does not fall: the objection is theirs to answer. Refuses as {@link annulVote}. */
export const keepVote = (
  { reason }: { readonly reason: string },
  vote: Vote,
  objection: Objection,
  by: Answering,
): Decision<VoteFact> => {
  const { actor, now } = by
  const refusal = whyNotAnswer(objection, by)
  if (refusal !== null) return refused(refusal)
  if (vote.stage !== 'provisional' || !mayFollow(objection.state, 'annulmentDeclined'))
    return refused('wrong-state')
  const noSecond = whyNoSecond(objection.annulment?.first ?? null, actor)
  if (noSecond !== null) return refused(noSecond)
  if (!isReason(reason)) return refused('reason-needed', { field: 'reason' })
  const answerBy = afterLegalDays(now, officeNow(objection).days)
  const objectionId = objection.id
  return decided<VoteFact>({ kind: 'annulmentDeclined', at: now, by: actor, objectionId, reason, answerBy })
}
