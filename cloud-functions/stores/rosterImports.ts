import { evolveRosterImport, replayRosterImport } from '#domain/rosters/evolveRosterImport'
import type { RosterImport, RosterImportFact } from '#domain/rosters/RosterImport'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type RosterImportRow = Row<RosterImport, RosterImportFact>
export type ListedRosterImport = Listed<RosterImport>

export const rosterImports = new FactStore<RosterImport, RosterImportFact>('rosterImports', {
  evolve: evolveRosterImport,
  replay: replayRosterImport,
  messagesFor: () => [],
  audited: { kind: 'rosterImport', path: ({ compoundPath }) => compoundPath },
})

/** Reads a page of a compound's imports, latest first; one call. */
export const rosterImportsPage = async (
  compoundId: string,
  cursor: string | null,
  size: number,
): Promise<Page<ListedRosterImport>> => {
  const found = await rosterImports.list(
    { compoundId, ...afterCursor('previewedAt', -1, cursor) },
    { order: { previewedAt: -1, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row.previewedAt, row._id])
}
