import { accountPermissions } from './account/permissions'
import { announcementPermissions } from './announcements/permissions'
import { auditPermissions } from './audit/permissions'
import { evaluationPermissions } from './evaluation/permissions'
import { homePermissions } from './home/permissions'
import { issuePermissions } from './issues/permissions'
import type { Instant } from './kernel/decision'
import type { PermissionRows } from './kernel/Permission'
import { noticePermissions } from './notices/permissions'
import { isPermitted } from './organisation/isPermitted'
import type { OrgPath } from './organisation/OrgUnit'
import { organisationPermissions } from './organisation/permissions'
import type { Person } from './organisation/Person'
import { privacyPermissions } from './privacy/permissions'
import { residencePermissions } from './residence/permissions'
import { rosterPermissions } from './rosters/permissions'
import { votePermissions } from './votes/permissions'

/**
 * Who may do what, one row for each call; the server refuses by it, the mini-program shows and hides by it.
 * In force since 2026-11-01. Source: the district's organisation ("1 secretary + 3 forces", three tiers of handling).
 */
export const permissions = {
  ...accountPermissions,
  ...announcementPermissions,
  ...evaluationPermissions,
  ...homePermissions,
  ...issuePermissions,
  ...votePermissions,
  ...residencePermissions,
  ...organisationPermissions,
  ...rosterPermissions,
  ...privacyPermissions,
  ...auditPermissions,
  ...noticePermissions,
} as const satisfies PermissionRows

export type Action = keyof typeof permissions

/**
 * Tells whether `person` may do `action` to a thing that stands at `path`, at `now`.
 * @example may(person, 'acceptIssue', '/zk/huihuan/xiexia/banshan/', now)
 */
export const may = (person: Person, action: Action, path: OrgPath, now: Instant): boolean =>
  isPermitted(person, permissions[action], path, now)
