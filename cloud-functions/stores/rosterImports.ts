import { evolveRosterImport, replayRosterImport } from '#domain/rosters/evolveRosterImport'
import type { RosterImport, RosterImportFact } from '#domain/rosters/RosterImport'
import { rosterMessages } from '#domain/rosters/messages'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type RosterImportRow = Row<RosterImport, RosterImportFact>
export type ListedRosterImport = Listed<RosterImport>

export const rosterImports = new FactStore<RosterImport, RosterImportFact>('rosterImports', {
  evolve: evolveRosterImport,
  replay: replayRosterImport,
  messagesFor: rosterMessages,
  audited: { kind: 'rosterImport', path: ({ compoundPath }) => compoundPath },
})

/** Lists imports that would change a home of somebody's and wait for the second word, latest first; one call. */
export const rostersConcerning = (personId: string): Promise<readonly ListedRosterImport[]> =>
  rosterImports.list(
    { 'shown.concerned.personId': personId, state: 'toConfirm' },
    { order: { previewedAt: -1, _id: 1 }, limit: mostConcerning },
  )
const mostConcerning = 20

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
