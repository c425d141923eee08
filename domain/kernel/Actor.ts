import type { Role } from './roles'

/** A person in the capacity in which they act: as a resident, or in a post at an org unit. */
export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly orgUnitId: string | null
  readonly orgName: string | null
}

/** Whoever makes a fact: a person in a capacity, or the clock. */
export type Actor = PersonActor | { readonly kind: 'clock' }

/** Finds the person who made a fact; null where it was the clock. */
export const personIn = (by: Actor): string | null => (by.kind === 'person' ? by.personId : null)

export const theClock: Actor = { kind: 'clock' }
