import type { Addressee, Message } from '../../notices/Message'
import type { Claim, ClaimFact, Office } from './Claim'
import { deciders } from '../offices'

interface Telling extends Pick<Message, 'kind' | 'params'> {
  readonly to: readonly Addressee[]
}

const posts = (office: Office, { unit }: Claim): readonly Addressee[] =>
  deciders(office, unit).map(decider => ({ to: 'post', ...decider }))

const person = (personId: string): Addressee => ({ to: 'person', personId })

const tellings = (claim: Claim, fact: ClaimFact): readonly Telling[] => {
  const claimant = [person(claim.claimant.personId)]
  switch (fact.kind) {
    case 'claimed':
      return [
        { kind: 'claimWaiting', to: posts(fact.office, claim), params: {} },
        { kind: 'guardianAsked', to: fact.guardians.map(person), params: {} },
      ]
    case 'approved':
      return [{ kind: 'claimApproved', to: claimant, params: {} }]
    case 'refused':
      // On an appeal there is no further instance: the text must not promise one.
      return [
        {
          kind: 'claimRefused',
          to: claimant,
          params: { reason: fact.reason, final: claim.state === 'refusedFinally' ? 1 : 0 },
        },
      ]
    case 'appealed':
      return [{ kind: 'claimAppealed', to: posts(fact.office, claim), params: { reason: fact.reason } }]
    case 'ended':
      // Whoever has moved out or erased themselves knows.
      return fact.how === 'movedOut' || fact.how === 'erased'
        ? []
        : [{ kind: 'claimEnded', to: claimant, params: { reason: fact.reason, how: fact.how } }]
    case 'restored':
      return [{ kind: 'claimRestored', to: claimant, params: {} }]
    case 'guardianConsented':
    case 'withdrawn':
      return []
  }
}

const nameOf = (addressee: Addressee): string => {
  switch (addressee.to) {
    case 'person':
      return addressee.personId
    case 'post':
      return `${addressee.role}:${addressee.orgUnitId}`
    case 'electorate':
      return addressee.voteId
  }
}

/**
 * What is to be told of new facts: the posts that decide, the claimant, and for a child the adults of the unit. Nothing
 * in it says how the claim agrees with the roster.
 *
 * @param claim as it is after the facts
 * @param facts each with its number in the claim's history, which makes the message's id repeatable
 */
export const claimMessages = (
  claim: Claim,
  facts: readonly { readonly fact: ClaimFact; readonly index: number }[],
): readonly Message[] =>
  facts.flatMap(({ fact, index }) =>
    tellings(claim, fact).flatMap(({ kind, to, params }) =>
      to.map(addressee => ({
        id: `${claim.id}:${String(index)}:${kind}:${nameOf(addressee)}`,
        kind,
        addressee,
        about: { thing: 'claim' as const, id: claim.id },
        params: { compoundName: claim.unit.compoundName, unitLabel: claim.unit.unitLabel, ...params },
        danger: false,
      })),
    ),
  )
