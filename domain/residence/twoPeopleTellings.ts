import type { PersonActor } from '../kernel/Actor'
import type { Addressee, Telling } from '../kernel/tellings'
import { bodyOf } from '../organisation/twoPeople'
import type { Office, Shown } from './claims/Claim'
import type { TwoPeopleParams } from './messageParams'
import { deciders, type Place } from './offices'

/** What the first of two has said. */
interface FirstWord {
  readonly office: Office
  readonly shown: Shown
  readonly by: PersonActor | { readonly kind: 'clock' }
}

const person = (personId: string): Addressee => ({ to: 'person', personId })

/** Says from when a change may take effect, where it is shown first. */
export const untilOf = ({ until }: Shown): { readonly until?: number } => (until === null ? {} : { until })

/** Addresses those who may say the second word: not of the body that has said the first. */
const seconds = ({ office, shown, by }: FirstWord, place: Place): Telling<TwoPeopleParams> => ({
  kind: 'secondAsked',
  to: deciders(office, place)
    .filter(({ role }) => by.kind !== 'person' || bodyOf(by.role) !== bodyOf(role))
    .map(decider => ({ to: 'post', ...decider })),
  params: untilOf(shown),
})

/** Addresses whoever called a vote that is announced or open, and the bodies of the compound. */
const duringVotes = ({ shown }: FirstWord, { compoundId }: Place): readonly Telling<TwoPeopleParams>[] => {
  const everybody = (['branchSecretary', 'propertyManager', 'ownersCommitteeMember'] as const).map(
    role => ({ to: 'post', role, orgUnitId: compoundId }) as const,
  )
  return shown.votes.map(({ title, initiatorId }) => ({
    kind: 'changeDuringVote',
    to: [...everybody, ...(initiatorId === null ? [] : [person(initiatorId)])],
    params: { title, ...untilOf(shown) },
  }))
}

/** Addresses what is told of a first word besides those it is shown to: to the second, and to the bodies while a vote is under way. */
export const firstWordTellings = (word: FirstWord, place: Place): readonly Telling<TwoPeopleParams>[] => [
  seconds(word, place),
  ...duringVotes(word, place),
]
