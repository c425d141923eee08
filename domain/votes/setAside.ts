import type { Actor } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import { capacityIn } from './capacity'
import type { Ballot, Vote, VoteFact, VotingRight } from './Vote'

/** What was taken back: the link of a person to a home, or an authorisation. */
export type TakenBack = { readonly personId: string } | { readonly proxyId: string }

const restsOn = (ballot: Pick<Ballot, 'castBy' | 'proxyId'>, taken: TakenBack): boolean =>
  'proxyId' in taken
    ? ballot.proxyId === taken.proxyId
    : ballot.castBy === taken.personId && ballot.proxyId === null

interface Setting {
  readonly vote: Pick<Vote, 'stage' | 'closesAt'>
  /** As it stands after what was taken back. */
  readonly right: VotingRight
  readonly actor: Actor
  readonly now: Instant
}

/**
 * Tells whether a ballot counts no more: it rests on what was taken back, whoever cast it may not cast the right any more, and
 * the vote is not closed. Afterwards that is for an objection.
 */
export const isSetAside = (ballot: Ballot, taken: TakenBack, { vote, right, now }: Setting): boolean =>
  vote.stage === 'open' &&
  vote.closesAt !== null &&
  now < vote.closesAt &&
  restsOn(ballot, taken) &&
  capacityIn(right, ballot.castBy, now) === null

/** Makes the fact that tells of a ballot that was set aside: to whoever cast it and whoever may cast the right now, and not what was chosen. */
export const setAsideFact = (ballot: Ballot, reason: string, { right, actor, now }: Setting): VoteFact => ({
  kind: 'ballotSetAside',
  at: now,
  by: actor,
  rightId: right.rightId,
  label: right.label,
  tells: [...new Set([ballot.castBy, ...right.voterIds])],
  reason,
})
