import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Instant } from '#domain/kernel/decision'
import type { Directory } from '../../../stores/orgUnits'

/** A deed of a resident to their own record, for the audit. It stands nowhere in particular, so at the root. */
export const personEntry = (
  deed: string,
  personId: string,
  request: string,
  now: Instant,
  all: Directory,
): AuditEntry => ({
  id: `person:${personId}#${request}`,
  at: now,
  thing: { kind: 'person', id: personId },
  deed,
  by: { kind: 'person', personId, role: 'resident', orgUnitId: null },
  path: all.units.find(({ parentId }) => parentId === null)?.path ?? '/',
  request,
})
