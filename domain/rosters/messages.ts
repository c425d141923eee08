import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../kernel/tellings'
import type { Role } from '../kernel/roles'
import { bodyOf } from '../organisation/twoPeople'
import type { RosterMessageParams, RosterOwnParams } from './messageParams'
import type { RosterImport, RosterImportFact } from './RosterImport'

const person = (personId: string): Addressee => ({ to: 'person', personId })

/** Who may say the second word, and the owners' committee, which is shown it. */
const bodiesIn = (compoundId: string, roles: readonly Role[]): readonly Addressee[] =>
  roles.map(role => ({ to: 'post', role, orgUnitId: compoundId }))

const tellings = (roster: RosterImport, fact: RosterImportFact): readonly Telling<RosterOwnParams>[] => {
  if (fact.kind !== 'firstConfirmed') return []
  const { shown, by } = fact
  const until = shown.until === null ? {} : { until: shown.until }
  const { changed, new: added } = roster.counts
  const first = by.kind === 'person' ? bodyOf(by.role) : null
  const keepers = (['branchSecretary', 'propertyManager'] as const).filter(role => bodyOf(role) !== first)
  const community: readonly Addressee[] =
    shown.communityId === null || first === 'community'
      ? []
      : [{ to: 'post', role: 'communitySecretary', orgUnitId: shown.communityId }]
  return [
    {
      kind: 'rosterSecondAsked',
      to: [...bodiesIn(roster.compoundId, keepers), ...community],
      params: { changed, added, ...until },
    },
    ...shown.concerned.map(
      ({ personId, unitLabel }) =>
        ({ kind: 'rosterShown', to: [person(personId)], params: { unitLabel, ...until } }) as const,
    ),
    ...shown.votes.map(
      ({ title, initiatorId }) =>
        ({
          kind: 'rosterDuringVote',
          to: [
            ...bodiesIn(roster.compoundId, ['branchSecretary', 'propertyManager', 'ownersCommitteeMember']),
            ...(initiatorId === null ? [] : [person(initiatorId)]),
          ],
          params: { title, changed, added, ...until },
        }) as const,
    ),
  ]
}

/**
 * Lists what is to be told of new facts: the other bodies, and whoever owns a home that would change.
 *
 * @param roster as it is after the facts
 * @param facts each with its number in the history, which makes the message's id repeatable
 */
export const rosterMessages = (
  roster: RosterImport,
  facts: readonly NumberedFact<RosterImportFact>[],
): readonly MessageOf<RosterMessageParams>[] =>
  messagesOf(
    {
      about: { thing: 'roster', id: roster.id },
      common: { compoundName: roster.compoundName, fileName: roster.fileName },
      mark: (kind, addressee) => `${kind}:${addresseeName(addressee)}`,
    },
    facts,
    fact => tellings(roster, fact),
  )
