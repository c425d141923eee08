import type { Instant } from '../kernel/decision'
import type { OrgPath } from '../organisation/OrgUnit'
import type { Role } from '../kernel/roles'

/** What audited deeds are about. */
export const auditedThings = [
  'issue',
  'vote',
  'claim',
  'proxy',
  'orgUnit',
  'person',
  'rosterImport',
  'headRuling',
  'erasure',
  'look',
  'announcement',
  'routing',
] as const
export type AuditedThing = (typeof auditedThings)[number]

/**
 * One deed: who did what to which thing, acting as what, from which request. It holds ids, roles and kinds and never a
 * name, a phone or a text, so that it can be kept when a person is erased.
 */
export interface AuditEntry {
  /** Unique and repeatable, as `issue:i123#4`: a retry is the same entry. */
  readonly id: string
  readonly at: Instant
  readonly thing: { readonly kind: AuditedThing; readonly id: string }
  /** What was done: the kind of the fact, or a name such as `revealReporter`. */
  readonly deed: string
  readonly by:
    | {
        readonly kind: 'person'
        readonly personId: string
        readonly role: Role
        readonly orgUnitId: string | null
      }
    | { readonly kind: 'clock' }
  /** Where the thing stands; the district's root where it stands nowhere in particular. */
  readonly path: OrgPath
  /** `requestId:call`; null for the clock. */
  readonly request: string | null
  /** What the deed has made known for good, as the root of a vote's record; most deeds have none. */
  readonly seal?: string | undefined
}

/** An entry in its place in the chain. */
export interface AuditLine extends AuditEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number
  /** `hash` of the line before; 64 zeros for the first. */
  readonly previous: string
  /** SHA-256, in hex, of the canonical text of everything above. */
  readonly hash: string
}
