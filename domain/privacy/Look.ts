import type { Instant } from '../kernel/decision'
import type { PersonActor } from '../kernel/Actor'
import type { OrgPath } from '../organisation/OrgUnit'
import type { Role } from '../kernel/roles'

/** A sensitive look at somebody's data: stored before the answer leaves, and listed for the person concerned. */
export interface Look {
  readonly _id: string
  /** Whose data was looked at. */
  readonly subjectId: string
  readonly by: {
    readonly personId: string
    readonly name: string
    readonly role: Role
    readonly orgUnitId: string | null
    readonly orgName: string | null
  }
  readonly what: 'reporter' | 'phone'
  readonly about: { readonly thing: 'issue' | 'claim' | 'proxy'; readonly id: string }
  /** Where the thing stands that the look was about. */
  readonly path: OrgPath
  readonly reason: string
  readonly at: Instant
}

/** The one thing that happens to a look. Its kind is the name of the call. */
export interface LookFact {
  readonly kind: 'revealReporter' | 'revealPhone'
  readonly at: Instant
  readonly by: PersonActor
  readonly subjectId: string
  readonly about: Look['about']
  readonly path: OrgPath
  readonly reason: string
}
