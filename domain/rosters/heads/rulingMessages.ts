import type { Role } from '../../kernel/roles'
import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../../kernel/tellings'
import { bodyOf } from '../../organisation/twoPeople'
import type { RulingMessageParams, RulingOwnParams } from '../messageParams'
import type { Ruling, RulingFact } from './Ruling'

const keepers = ['branchSecretary', 'propertyManager'] as const satisfies readonly Role[]

/** Who may say the second word: the other bodies that keep the register. */
const secondBodies = ({ compoundId, communityId, first }: Ruling): readonly Addressee[] => {
  const said = bodyOf(first.role)
  const inCompound = keepers
    .filter(role => bodyOf(role) !== said)
    .map(role => ({ to: 'post', role, orgUnitId: compoundId }) as const)
  return communityId === null || said === 'community'
    ? inCompound
    : [...inCompound, { to: 'post', role: 'communitySecretary', orgUnitId: communityId }]
}

const firstPerson = ({ first }: Ruling): Addressee => ({ to: 'person', personId: first.personId })

const concerned = ({ concerned: owners }: Ruling): readonly Addressee[] =>
  [...new Set(owners.map(({ personId }) => personId))].map(personId => ({ to: 'person', personId }))

const tellings = (ruling: Ruling, fact: RulingFact): readonly Telling<RulingOwnParams>[] => {
  const { answer } = ruling
  switch (fact.kind) {
    case 'proposed':
      return [{ kind: 'rulingSecondAsked', to: secondBodies(ruling), params: { answer } }]
    case 'confirmed':
      return [
        { kind: 'rulingConfirmed', to: [firstPerson(ruling)], params: { answer } },
        { kind: 'headsRuled', to: concerned(ruling), params: { answer } },
      ]
    case 'refused':
      return fact.by.kind === 'person' && fact.by.personId === ruling.first.personId
        ? []
        : [{ kind: 'rulingRefused', to: [firstPerson(ruling)], params: { reason: fact.reason } }]
  }
}

/** Names the units, the first of them where there are many. */
const mostNamed = 3
const unitsLabel = ({ heads }: Ruling): string => {
  const labels = heads.flat().map(({ unitLabel }) => unitLabel)
  const named = labels.slice(0, mostNamed).join('、')
  return labels.length > mostNamed ? `${named} +${String(labels.length - mostNamed)}` : named
}

/**
 * Lists what is to be told of new facts: the other bodies, who has said the first word, and the owners who are known here.
 *
 * @param ruling as it is after the facts
 * @param facts each with its number in the history, which makes the message's id repeatable
 */
export const rulingMessages = (
  ruling: Ruling,
  facts: readonly NumberedFact<RulingFact>[],
): readonly MessageOf<RulingMessageParams>[] =>
  messagesOf(
    {
      // A tap leads to the list of the compound; the ruling makes the ids of the messages its own.
      about: { thing: 'heads', id: ruling.compoundId },
      common: { compoundName: ruling.compoundName, unitLabel: unitsLabel(ruling) },
      mark: (kind, addressee) => `${ruling.id}:${kind}:${addresseeName(addressee)}`,
    },
    facts,
    fact => tellings(ruling, fact),
  )
