import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'

type Term = {
  readonly orgName: string
  readonly role: Role
  readonly from: Instant
  readonly until?: Instant
}

/** The parameters of every message about a post. */
export type PostMessageParams = { readonly postGiven: Term; readonly postEnded: Term }
