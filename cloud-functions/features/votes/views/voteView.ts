import type { MyRight, VoteDetail } from '#contracts/votes'
import type { Actor } from '#domain/kernel/Actor'
import { maskName } from '#domain/organisation/masking'
import { may } from '#domain/permissions'
import { occupanciesHeld } from '#domain/organisation/Person'
import { mayExtend } from '#domain/votes/extend'
import { mayObject } from '#domain/votes/objections/object'
import { articleOf, matterAt } from '#domain/votes/matters'
import { ownsIn } from '#domain/votes/whyNoRight'
import type { Ballot, VoteFact, Weight } from '#domain/votes/Vote'
import type { Permit } from '../../../kit/CallContext'
import { ballots } from '../../../stores/ballots'
import { directory, type Directory } from '../../../stores/orgUnits'
import { votes, type VoteRow } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'
import { capacitiesOf, withoutOthers, type MyCapacity } from './capacities'
import { objectionViewsOf } from './objectionView'
import { summaryOf } from '../workflows/voteSummaries'

const nobody: Weight = { heads: 0, area: 0 }

const byWhom = (actor: Actor | undefined): VoteDetail['proposedBy'] =>
  actor?.kind === 'person'
    ? {
        name: actor.role === 'resident' ? maskName(actor.name) : actor.name,
        role: actor.role,
        orgName: actor.orgName,
      }
    : { name: '', role: null, orgName: null }

/** A ballot is shown to those who share its right, and to nobody else: they could have cast it. */
const myRightOf = (
  { right, capacity }: MyCapacity,
  ballot: Ballot | undefined,
  personId: string,
): MyRight => ({
  rightId: right.rightId,
  label: right.label,
  units: right.units.map(({ label, area }) => ({ label, area })),
  area: right.area,
  ballot: ballot
    ? {
        receipt: ballot.receipt,
        salt: ballot.salt,
        receivedAt: ballot.receivedAt,
        answers: [...ballot.answers],
        byMe: ballot.castBy === personId,
      }
    : null,
  asProxyFor: capacity.as === 'proxy' ? capacity.proxy.principalName : null,
})

const matterOf = ({ matter, proposedAt }: VoteRow): VoteDetail['matter'] => {
  if (matter === null) return null
  const { id, law, item } = matterAt(matter, proposedAt)
  return { id, law, article: articleOf({ item }, proposedAt) }
}

const convenedOf = ({ convened }: VoteRow): VoteDetail['convened'] => {
  if (convened === null) return null
  const nothing = { heads: null, ofHeads: null, record: null, guidance: null }
  return { ...nothing, ...convened }
}

const reasonOf = (fact: VoteFact): string | null =>
  fact.kind === 'extended' || fact.kind === 'annulled' ? fact.reason : null

/** From the compound or its community, as `extendVote` itself asks. */
const mayProlong = ({ person }: Permit, vote: VoteRow, all: Directory, now: number): boolean => {
  const compound = all.compound(vote.compoundId)
  const community = compound && all.ancestors(compound).find(({ level }) => level === 'community')
  return [vote.compoundPath, community?.path].some(
    path => path !== undefined && may(person, 'extendVote', path, now),
  )
}

const rootOf = ({ record }: VoteRow): string | null =>
  record !== null && 'root' in record ? record.root : null

const rightsAndBallots = async (vote: VoteRow, personId: string, now: number) => {
  if (!vote.electorate) return { mine: [], cast: [], holds: false }
  const named = capacitiesOf(await votingRights.ofVoterLately(vote._id, personId), personId, now)
  const cast = await ballots.ofRights(named.map(({ right }) => right._id))
  return { mine: withoutOthers(named, cast, personId), cast, holds: named.length > 0 }
}

/** As it is published: what nobody may see does not decide what is offered either. */
const turnoutSoFar = async (vote: VoteRow, now: number): Promise<Weight> =>
  vote.electorate && !vote.result ? ((await ballots.published([vote], now)).get(vote.id) ?? nobody) : nobody

/**
 * Everything about one vote that this caller may see: while it is open turnout only, never how anybody voted. At most
 * three database calls (my rights, my ballots, turnout), on a warm instance the ballots alone.
 */
export const voteDetailOf = async (vote: VoteRow, permit: Permit, now: number): Promise<VoteDetail> => {
  const personId = permit.person._id
  const [{ mine, cast, holds }, turnout, all, facts] = await Promise.all([
    rightsAndBallots(vote, personId, now),
    turnoutSoFar(vote, now),
    directory(),
    votes.allFacts(vote),
  ])
  return {
    ...summaryOf(
      vote,
      mine.map(({ right }) => right),
      cast,
      turnout,
    ),
    body: vote.body,
    effect: vote.effect,
    proposedBy: byWhom(facts[0]?.by),
    proposedAt: vote.proposedAt,
    rule: vote.rule,
    matter: matterOf(vote),
    convened: convenedOf(vote),
    questions: vote.questions.map(({ id, text }) => ({ id, text })),
    extended: vote.extended,
    openingWaits: vote.openingWaits?.undecided ?? null,
    myRights: mine.map(held =>
      myRightOf(
        held,
        cast.find(({ _id }) => _id === held.right._id),
        personId,
      ),
    ),
    result: vote.result && {
      ...vote.result,
      questions: vote.result.questions.map(question => ({ ...question, checks: [...question.checks] })),
    },
    root: rootOf(vote),
    objectionsUntil: vote.objectionsUntil,
    objections: objectionViewsOf(vote, permit.person, now),
    objectionsCount: vote.objections.length,
    mayObject: mayObject(vote, {
      personId,
      isOwner: holds || ownsIn(occupanciesHeld(permit.person, now), vote.compoundId),
      now,
    }),
    timeline: facts.map(fact => ({ kind: fact.kind, at: fact.at, text: reasonOf(fact) })),
    mayExtend: mayExtend(vote, turnout, now) && mayProlong(permit, vote, all, now),
    demo: all.compound(vote.compoundId)?.demo ?? false,
  }
}
