import type { Instant } from '../decision'
import type { Role } from '../organisation/roles'

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
  readonly reason: string
  readonly at: Instant
}
