import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { consentVersions } from '#domain/account/consents'

/** People and units while residents come and go, and what the units were at any instant on the way. */
export interface Settlement {
  readonly person: (id: string) => Person
  /** The same person as they are now: those who were not changed come back. */
  readonly latest: (person: Person) => Person
  readonly unit: (id: string) => Unit
  /** All units of one head. */
  readonly unitsOfBuyer: (unit: Unit) => readonly Unit[]
  readonly put: (at: Instant, changed: { readonly person?: Person; readonly units?: readonly Unit[] }) => void
  /** Somebody opens the mini-program for the first time. */
  readonly join: (personId: string, at: Instant) => void
  /** Photos of papers need a consent of their own. */
  readonly agreeToPapers: (personId: string, at: Instant) => void
  /** Units of a compound as they were at an instant, in the order of the roster. */
  readonly unitsAt: (compoundId: string, at: Instant) => readonly Unit[]
}

interface Version {
  readonly at: Instant
  readonly unit: Unit
}

const found = <Value>(value: Value | undefined, id: string): Value => {
  if (value === undefined) throw new Error(`Nobody and nothing is ${id}`)
  return value
}

/** @param people those who are changed on the way, at least */
export const createSettlement = (people: readonly Person[], units: readonly Unit[]): Settlement => {
  const persons = new Map(people.map(person => [person._id, person]))
  const histories = new Map(units.map(unit => [unit._id, [{ at: -Infinity, unit }]]))
  const historyOf = (id: string): Version[] => found(histories.get(id), id)
  const unit = (id: string): Unit => found(historyOf(id).at(-1), id).unit
  const person = (id: string): Person => found(persons.get(id), id)
  const agreed = (id: string, kind: 'privacyAgreement' | 'sensitiveData', at: Instant) => ({
    ...person(id),
    agreements: [
      ...person(id).agreements.filter(consent => consent.kind !== kind),
      { kind, version: consentVersions[kind], at, withdrawnAt: null },
    ],
  })
  return {
    person,
    latest: known => persons.get(known._id) ?? known,
    unit,
    unitsOfBuyer: ({ compoundId, buyerKey }) =>
      units
        .map(({ _id }) => unit(_id))
        .filter(other => other.compoundId === compoundId && other.buyerKey === buyerKey),
    put: (at, changed) => {
      if (changed.person) persons.set(changed.person._id, changed.person)
      for (const after of changed.units ?? []) historyOf(after._id).push({ at, unit: after })
    },
    join: (id, at) => {
      persons.set(id, { ...agreed(id, 'privacyAgreement', at), joinedAt: at })
    },
    agreeToPapers: (id, at) => {
      persons.set(id, agreed(id, 'sensitiveData', at))
    },
    unitsAt: (compoundId, at) =>
      units
        .filter(each => each.compoundId === compoundId)
        .map(
          ({ _id }) =>
            found(
              historyOf(_id).findLast(version => version.at <= at),
              _id,
            ).unit,
        ),
  }
}
