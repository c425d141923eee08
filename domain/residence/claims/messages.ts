import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../../kernel/tellings'
import type { ClaimOwnParams, ResidenceMessageParams } from '../messageParams'
import type { Claim, ClaimFact, Office } from './Claim'
import { deciders } from '../offices'
import { firstWordTellings, untilOf } from '../twoPeopleTellings'

const posts = (office: Office, { unit }: Claim): readonly Addressee[] =>
  deciders(office, unit).map(decider => ({ to: 'post', ...decider }))

const person = (personId: string): Addressee => ({ to: 'person', personId })

const tellings = (claim: Claim, fact: ClaimFact): readonly Telling<ClaimOwnParams>[] => {
  const claimant = [person(claim.claimant.personId)]
  switch (fact.kind) {
    case 'claimed':
      return [
        { kind: 'claimWaiting', to: posts(fact.office, claim), params: {} },
        { kind: 'guardianAsked', to: fact.guardians.map(person), params: {} },
      ]
    case 'approved':
      return [{ kind: 'claimApproved', to: claimant, params: {} }]
    case 'firstApproved':
      return [
        ...firstWordTellings(fact, claim.unit),
        { kind: 'linkShown', to: fact.shown.concerned.map(person), params: {} },
      ]
    case 'revocationAsked':
      return [
        ...firstWordTellings(fact, claim.unit),
        {
          kind: 'revocationShown',
          to: claimant,
          params: { reason: fact.reason, ...untilOf(fact.shown) },
        },
      ]
    case 'revocationDropped':
      return [{ kind: 'revocationDropped', to: claimant, params: {} }]
    case 'disputed':
      return [{ kind: 'claimDisputed', to: [...posts(fact.office, claim), ...claimant], params: {} }]
    case 'revocationDisputed':
      return [{ kind: 'claimDisputed', to: posts(fact.office, claim), params: { of: 'revocation' } }]
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

/**
 * Addresses what is to be told of new facts of a claim: to the posts that decide, the claimant, and for a child the
 * adults of the unit. Nothing in it says how the claim agrees with the roster.
 *
 * @param claim as it is after the facts
 * @param facts each with its number in the claim's history, which makes the message's id repeatable
 */
export const claimMessages = (
  claim: Claim,
  facts: readonly NumberedFact<ClaimFact>[],
): readonly MessageOf<Pick<ResidenceMessageParams, keyof ClaimOwnParams>>[] =>
  messagesOf(
    {
      about: { thing: 'claim', id: claim.id },
      common: { compoundName: claim.unit.compoundName, unitLabel: claim.unit.unitLabel },
      mark: (kind, addressee) => `${kind}:${addresseeName(addressee)}`,
    },
    facts,
    fact => tellings(claim, fact),
  )
