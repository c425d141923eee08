import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { capacityIn } from './capacity'
import { choices, type Ballot, type Question, type Vote, type VotingRight } from './Vote'

export interface CastBallot {
  readonly answers: Ballot['answers']
  readonly requestId: string
  /** Random, made by the caller of this rule. */
  readonly salt: string
  /** SHA-256 of `receiptText`, in hex. */
  readonly receipt: string
}

export interface CastState {
  readonly vote: Vote
  /** The voting right as frozen at opening, or null where there is none of that id. */
  readonly right: VotingRight | null
  /** The ballot already stored for that right. */
  readonly existing: Ballot | null
  readonly personId: string
}

/**
 * Casts a ballot, which is to be stored. The same request of the same person again gives the stored ballot back, also
 * after closing, so that nobody whose ballot counts is told that it does not.
 *
 * Refuses `vote-not-open`, `vote-closed` (received at the closing instant or later), `no-voting-right`,
 * `already-voted`, `invalid-choice`.
 */
export const castBallot = (command: CastBallot, state: CastState, now: Instant): Decision<Ballot> => {
  const { vote, right, existing, personId } = state
  if (existing?.requestId === command.requestId && existing.castBy === personId) return decided(existing)
  const shut = notVotable(vote, now)
  if (shut !== null) return refused(shut)
  const capacity = right?.voteId === vote.id ? capacityIn(right, personId, now) : null
  if (right === null || capacity === null) return refused('no-voting-right')
  if (existing !== null) return refused('already-voted', { params: { receivedAt: existing.receivedAt } })
  const answers = completeAnswers(vote.questions, command.answers)
  if (answers === null) return refused('invalid-choice', { field: 'answers' })
  return decided<Ballot>({
    _id: right._id,
    voteId: vote.id,
    rightId: right.rightId,
    answers,
    area: right.area,
    castBy: personId,
    proxyId: capacity.as === 'proxy' ? capacity.proxy.proxyId : null,
    channel: 'online',
    receivedAt: now,
    requestId: command.requestId,
    salt: command.salt,
    receipt: command.receipt,
  })
}

const notVotable = (vote: Vote, now: Instant): 'vote-not-open' | 'vote-closed' | null => {
  if (vote.closesAt !== null && now >= vote.closesAt) return 'vote-closed'
  switch (vote.stage) {
    case 'draft':
    case 'announced':
      return 'vote-not-open'
    case 'open':
      return null
    case 'closed':
    case 'provisional':
    case 'final':
    case 'annulled':
      return 'vote-closed'
  }
}

/** Exactly one known choice for every question, in the order of the questions; else null. */
const completeAnswers = (
  questions: readonly Question[],
  answers: Ballot['answers'],
): Ballot['answers'] | null => {
  const byQuestion = new Map(answers.map(({ questionId, choice }) => [questionId, choice]))
  // As many answers as questions, and (below) none unanswered: then none is double or stray either.
  if (answers.length !== questions.length) return null
  const ordered = questions.flatMap(({ id }) => {
    const choice = byQuestion.get(id)
    return choice !== undefined && choices.includes(choice) ? [{ questionId: id, choice }] : []
  })
  return ordered.length === questions.length ? ordered : null
}
