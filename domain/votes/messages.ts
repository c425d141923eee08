import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../kernel/tellings'
import type { OverallOutcome, VoteMessageParams, VoteOwnParams } from './messageParams'
import { isObjectionFact } from './objections/fold'
import { objectionTellings } from './objections/messages'
import type { ObjectionFact } from './objections/Objection'
import type { Vote, VoteFact, VoteResult } from './Vote'

export type { OverallOutcome } from './messageParams'

/** Sums the outcomes of all questions up in one, `mixed` where they differ. */
export const overallOutcome = (result: Pick<VoteResult, 'questions'>): OverallOutcome => {
  const [first, ...others] = new Set(result.questions.map(question => question.outcome))
  return first !== undefined && others.length === 0 ? first : 'mixed'
}

/**
 * Addresses what is to be told of new facts of a vote.
 *
 * `{ to: 'electorate' }` is resolved when the message is delivered: from opening on these are the voters of the frozen
 * rights; before, when a vote is announced (or annulled because it could not open), the owners of the compound's units
 * as they are then, or its residents for a consultation.
 * The community's secretary (居民委员会) is told of every statutory vote: 物业管理条例 第14条第2款.
 *
 * @param vote as it is after the facts.
 * @param facts each with its number in the vote's history, which makes the message's id repeatable.
 */
export const messagesFor = (
  vote: Vote,
  facts: readonly NumberedFact<VoteFact>[],
): readonly MessageOf<VoteMessageParams>[] =>
  messagesOf(
    {
      about: { thing: 'vote', id: vote.id },
      common: { title: vote.title, compoundName: vote.compoundName, sort: vote.rule.sort },
      mark: (_kind, addressee) => addresseeName(addressee),
    },
    facts,
    fact => tellings(vote, fact),
  )

const tellings = (vote: Vote, fact: VoteFact): readonly Telling<VoteOwnParams>[] => {
  if (isObjectionFact(fact)) return objectionTellings(vote, fact)
  const notice = noticeOf(vote, fact)
  return notice === null ? [] : [{ ...notice, to: addressees(vote, fact) }]
}

/** What is told, to whomever. */
type Notice = {
  readonly [Kind in keyof VoteOwnParams]: { readonly kind: Kind; readonly params: VoteOwnParams[Kind] }
}[keyof VoteOwnParams]

const noticeOf = (vote: Vote, fact: Exclude<VoteFact, ObjectionFact>): Notice | null => {
  switch (fact.kind) {
    case 'announced':
      return { kind: 'voteAnnounced', params: { opensAt: fact.opensAt, closesAt: fact.closesAt } }
    case 'openingWaits': {
      const until = vote.closesAt === null ? {} : { until: vote.closesAt }
      return { kind: 'voteOpeningWaits', params: { undecided: fact.undecided, ...until } }
    }
    case 'opened':
      return { kind: 'voteOpened', params: vote.closesAt === null ? {} : { closesAt: vote.closesAt } }
    case 'extended':
      return { kind: 'voteExtended', params: { closesAt: fact.closesAt, reason: fact.reason } }
    case 'ballotSetAside':
      return { kind: 'ballotSetAside', params: { unitLabel: fact.label, reason: fact.reason } }
    case 'counted': {
      const root = fact.record && 'root' in fact.record ? { root: fact.record.root } : {}
      const until = fact.objectionsUntil
      return {
        kind: 'voteResult',
        params: { outcome: overallOutcome(fact.result), stage: 'provisional', until, ...root },
      }
    }
    case 'finalised':
      return finalNotice(vote)
    case 'annulled':
      return {
        kind: 'voteResult',
        params: { outcome: 'annulled', stage: 'annulled', reason: fact.reason },
      }
    case 'proposed':
    case 'closed':
    case 'recordPublished':
      return null
  }
}

/** Where no days for objections lie between, the count has just told the same people the same. */
const finalNotice = (vote: Vote): Notice | null =>
  vote.result === null || vote.rule.objectionDays === 0
    ? null
    : { kind: 'voteResult', params: { outcome: overallOutcome(vote.result), stage: 'final' } }

const communityOf = ({ compoundPath }: Vote): string | undefined =>
  compoundPath
    .split('/')
    .filter(part => part !== '')
    .at(-2)

/** Whoever called it, and those who decide what it waits for. */
const whoDecides = (vote: Vote): readonly Addressee[] => {
  const { initiatorId, compoundId } = vote
  const communityId = communityOf(vote)
  return [
    ...(initiatorId === null ? [] : [{ to: 'person', personId: initiatorId } as const]),
    ...(['branchSecretary', 'propertyManager'] as const).map(
      role => ({ to: 'post', role, orgUnitId: compoundId }) as const,
    ),
    ...(communityId === undefined
      ? []
      : [{ to: 'post', role: 'communitySecretary', orgUnitId: communityId } as const]),
  ]
}

const addressees = (vote: Vote, fact: VoteFact): readonly Addressee[] => {
  if (fact.kind === 'ballotSetAside') return fact.tells.map(personId => ({ to: 'person', personId }))
  if (fact.kind === 'openingWaits') return whoDecides(vote)
  const electorate: Addressee = { to: 'electorate', voteId: vote.id }
  const communityId = communityOf(vote)
  // Whoever looks after the compound must learn of a vote that could not take place, of whatever sort.
  const tellsCommunity = vote.rule.sort === 'statutory' || fact.kind === 'annulled'
  return tellsCommunity && communityId !== undefined
    ? [electorate, { to: 'post', role: 'communitySecretary', orgUnitId: communityId }]
    : [electorate]
}
