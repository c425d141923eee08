import type { FactOf } from '../../kernel/fact'
import { firstOf } from '../../organisation/twoPeople'
import type { Vote, VoteFact } from '../Vote'
import { isUnsettled, type stateAfter } from './graph'
import { officeNow } from './ladder'
import type { Objection, ObjectionFact } from './Objection'

/** Tells whether a fact of a vote is one of an objection; what ends the vote is the vote's own. */
export const isObjectionFact = (fact: VoteFact): fact is ObjectionFact =>
  'objectionId' in fact && fact.kind !== 'annulled'

const begun = (fact: FactOf<ObjectionFact, 'objected'>): Objection => {
  const { objectionId: id, reason, text, rights, tells, ladder, rung, answerBy, by, at } = fact
  if (by.kind !== 'person') throw new Error(`objection ${id} was made by nobody`)
  return {
    ...{ id, reason, text, rights, tells, ladder, rung, answerBy, at },
    objector: { personId: by.personId, name: by.name },
    state: 'open',
    passUpBy: null,
    answers: [],
    annulment: null,
    updatedAt: at,
  }
}

const applied = (
  objection: Objection,
  fact: Exclude<ObjectionFact, { kind: 'objected' }>,
): Partial<Objection> => {
  const { by, at } = fact
  switch (fact.kind) {
    case 'objectionWithdrawn':
      return { answerBy: null }
    case 'objectionAnswered': {
      const { outcome, text, rights, passUpBy } = fact
      const role = by.kind === 'person' ? by.role : null
      const answer = { outcome, text, rights, at, role, orgName: officeNow(objection).orgName }
      return { answers: [...objection.answers, answer], passUpBy, answerBy: null }
    }
    case 'objectionPassedUp':
      return { rung: fact.rung, answerBy: fact.answerBy, passUpBy: null }
    case 'annulmentAsked': {
      const first = by.kind === 'person' ? firstOf(by) : null
      const annulment = { first, rung: objection.rung, reason: fact.reason, at }
      return { annulment, rung: fact.rung, answerBy: fact.answerBy }
    }
    case 'annulmentDeclined':
      return { annulment: null, answerBy: fact.answerBy }
  }
}

const fallen = (objection: Objection, { objectionId, at }: FactOf<VoteFact, 'annulled'>): Objection => {
  const over = { ...objection, answerBy: null, passUpBy: null, updatedAt: at }
  if (objection.id === objectionId) return { ...over, state: 'upheld' }
  return isUnsettled(objection) ? { ...over, state: 'overtaken' } : objection
}

/**
 * Applies one more fact of a vote to the objections to its result.
 * @param lead finds the state that a fact leads to: of new facts by the graph, of stored ones whatever it allows today
 * @throws Error when the fact cannot follow, or names an objection that is not there
 */
export const objectionsAfter = (
  objections: readonly Objection[],
  fact: VoteFact,
  lead: typeof stateAfter,
): readonly Objection[] => {
  if (fact.kind === 'annulled') return objections.map(objection => fallen(objection, fact))
  if (!isObjectionFact(fact)) return objections
  if (fact.kind === 'objected') return [...objections, begun(fact)]
  const named = objections.find(({ id }) => id === fact.objectionId)
  if (!named) throw new Error(`no objection ${fact.objectionId}`)
  const state = lead(named.state, fact.kind)
  const changed = { ...named, ...applied(named, fact), state, updatedAt: fact.at }
  return objections.map(objection => (objection === named ? changed : objection))
}

/** Lists the org units whose offices have an objection to answer now, each once. */
export const officesAsked = ({ objections }: Pick<Vote, 'objections'>): readonly string[] => [
  ...new Set(objections.filter(isUnsettled).map(objection => officeNow(objection).orgUnitId)),
]
