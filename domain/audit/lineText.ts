import type { AuditEntry, AuditLine } from './AuditLine'

/** `previous` of the first line. */
export const beforeTheFirst = '0'.repeat(64)

/**
 * Writes the text whose SHA-256 (of its UTF-8 bytes, in hex) is the line's `hash`: a JSON array of every field that it has in a
 * fixed order, so that no two different lines have the same text. Whoever holds a line can compute it again.
 */
export const lineText = (line: AuditEntry & Pick<AuditLine, 'seq' | 'previous'>): string =>
  JSON.stringify([
    line.seq,
    line.previous,
    line.id,
    line.at,
    line.thing.kind,
    line.thing.id,
    line.deed,
    line.by.kind === 'clock' ? ['clock'] : ['person', line.by.personId, line.by.role, line.by.orgUnitId],
    line.path,
    line.request,
    ...(line.seal === undefined ? [] : [line.seal]),
  ])
