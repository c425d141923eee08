import { personIn } from '../../kernel/Actor'
import type { Addressee, Telling } from '../../kernel/tellings'
import type { VoteOwnParams } from '../messageParams'
import type { Vote } from '../Vote'
import { officeNow } from './ladder'
import type { Objection, ObjectionFact } from './Objection'

const person = (personId: string): Addressee => ({ to: 'person', personId })

const posts = (objection: Objection): readonly Addressee[] => {
  const { roles, orgUnitId } = officeNow(objection)
  return roles.map(role => ({ to: 'post', role, orgUnitId }))
}

const until = (instant: number | null): { readonly until?: number } =>
  instant === null ? {} : { until: instant }

/** Whoever objected, and whoever called the vote; not the one who did it. */
const bothSides = (
  { initiatorId }: Vote,
  { objector }: Objection,
  { by }: ObjectionFact,
): readonly Addressee[] => {
  const doer = personIn(by)
  const ids = new Set([objector.personId, ...(initiatorId === null ? [] : [initiatorId])])
  return [...ids].filter(id => id !== doer).map(person)
}

/**
 * Addresses what is to be told of an objection: to the office that has to look into it, to those who may cast the rights that it names, to whoever made it, and
 * to whoever has called the vote. What was written stands on the vote's page; no message holds it.
 *
 * @param vote as it is after the fact
 */
export const objectionTellings = (vote: Vote, fact: ObjectionFact): readonly Telling<VoteOwnParams>[] => {
  const objection = vote.objections.find(({ id }) => id === fact.objectionId)
  if (!objection) return []
  const objector = [person(objection.objector.personId)]
  const asked = { kind: 'objectionRaised', to: posts(objection), params: until(objection.answerBy) } as const
  switch (fact.kind) {
    case 'objected': {
      const concerned = fact.tells.filter(id => id !== objection.objector.personId).map(person)
      return [asked, { kind: 'objectionAboutHome', to: concerned, params: {} }]
    }
    case 'objectionPassedUp': {
      const again = objection.annulment === null ? asked : { ...asked, kind: 'annulmentAsked' as const }
      if (fact.by.kind === 'person') return [again]
      const params = { officeName: officeNow(objection).orgName, ...until(objection.answerBy) }
      return [again, { kind: 'objectionMoved', to: objector, params }]
    }
    case 'objectionAnswered':
      return [{ kind: 'objectionAnswered', to: objector, params: until(fact.passUpBy) }]
    case 'annulmentAsked':
      return [
        { ...asked, kind: 'annulmentAsked' },
        { kind: 'annulmentProposed', to: bothSides(vote, objection, fact), params: {} },
      ]
    case 'annulmentDeclined':
      return [{ kind: 'annulmentDropped', to: bothSides(vote, objection, fact), params: {} }]
    case 'objectionWithdrawn':
      return []
  }
}
