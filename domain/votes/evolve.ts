import { personIn } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import { nextStep } from './dueStep'
import { objectionsAfter, officesAsked } from './objections/fold'
import { stateAfter as objectionAfter, stateNamed as objectionNamed } from './objections/graph'
import { convenerFrom } from './objections/ladder'
import { stageAfter, stageNamed } from './stages'
import { keepingLatest } from '../kernel/latest'
import { publicVoteFacts, type Vote, type VoteFact, type VoteStage } from './Vote'

const withLatest = keepingLatest(publicVoteFacts)

/** Raised whenever the same facts make another vote than before, or a fact gets another shape. */
export const voteFoldVersion = 5

/**
 * Applies one more fact to a vote.
 * @throws Error when the fact cannot follow (see `stageGraph`).
 */
export const evolve = (vote: Vote | null, fact: VoteFact, id: string): Vote =>
  after(vote, fact, id, { stage: stageAfter(vote?.stage ?? null, fact.kind), lead: objectionAfter })

/**
 * Applies one more stored fact to a vote, whether or not the graph of today would let it follow.
 * @throws Error when it does not begin with being proposed
 */
export const replay = (vote: Vote | null, fact: VoteFact, id: string): Vote =>
  after(vote, fact, id, { stage: stageNamed(vote?.stage ?? null, fact.kind), lead: objectionNamed })

/**
 * Folds a vote from all its facts.
 * @throws Error when there is none, or one cannot follow
 */
export const fold = (id: string, facts: readonly VoteFact[]): Vote => {
  const vote = facts.reduce<Vote | null>((before, fact) => evolve(before, fact, id), null)
  if (vote === null) throw new Error(`Vote ${id} has no facts`)
  return vote
}

interface Leading {
  readonly stage: VoteStage
  readonly lead: typeof objectionAfter
}

const after = (vote: Vote | null, fact: VoteFact, id: string, { stage, lead }: Leading): Vote => {
  const applying = applied(vote, fact, id)
  const objections = objectionsAfter(applying.objections, fact, lead)
  const changed: Vote = {
    ...applying,
    objections,
    objectionsAt: officesAsked({ objections }),
    ...withLatest(vote === null ? {} : vote.latest, fact),
    stage,
    updatedAt: fact.at,
  }
  return { ...changed, nextDueAt: nextStep(changed)?.at ?? null }
}

const applied = (vote: Vote | null, fact: VoteFact, id: string): Vote => {
  if (fact.kind === 'proposed') return proposed(fact, id)
  if (vote === null) throw new Error(`Vote ${id} does not begin with being proposed`)
  switch (fact.kind) {
    case 'announced':
      return { ...vote, opensAt: fact.opensAt, closesAt: fact.closesAt }
    case 'openingWaits':
      return { ...vote, openingWaits: { since: fact.at, undecided: fact.undecided } }
    case 'opened':
      return {
        ...vote,
        ...fact.period,
        ...(vote.openingWaits ? { openingWaits: null } : {}),
        electorate: fact.electorate,
      }
    case 'extended':
      return { ...vote, closesAt: fact.closesAt, extended: true }
    case 'ballotSetAside':
      return { ...vote, setAside: vote.setAside + 1 }
    case 'counted':
      return {
        ...vote,
        result: fact.result,
        record: fact.record === undefined ? null : { ...fact.record, file: null },
        objectionsUntil: fact.objectionsUntil,
      }
    case 'recordPublished':
      return { ...vote, record: { ...fact.record, file: fact.file } }
    case 'closed':
    case 'finalised':
    case 'annulled':
    case 'objected':
    case 'objectionWithdrawn':
    case 'objectionAnswered':
    case 'objectionPassedUp':
    case 'annulmentAsked':
    case 'annulmentDeclined':
      return vote
  }
}

const proposed = (fact: Extract<VoteFact, { kind: 'proposed' }>, id: string): Vote => ({
  id,
  compoundId: fact.compoundId,
  compoundName: fact.compoundName,
  compoundPath: fact.compoundPath,
  initiatorId: personIn(fact.by),
  convener: fact.by.kind === 'person' ? convenerFrom(fact.by) : null,
  title: fact.title,
  body: fact.body,
  effect: fact.effect,
  rule: fact.rule,
  matter: fact.matter,
  convened: fact.convened,
  questions: fact.questions,
  stage: 'draft',
  proposedAt: fact.at,
  ...nothingYet,
  updatedAt: fact.at,
})

const nothingYet = {
  opensAt: null as Instant | null,
  closesAt: null as Instant | null,
  extended: false,
  setAside: 0,
  electorate: null,
  result: null,
  record: null,
  latest: {},
  objectionsUntil: null as Instant | null,
  objections: [],
  objectionsAt: [],
  nextDueAt: null as Instant | null,
}
