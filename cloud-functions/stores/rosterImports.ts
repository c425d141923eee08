import { evolveRosterImport, replayRosterImport } from '#domain/rosters/evolveRosterImport'
import type { RosterImport, RosterImportFact } from '#domain/rosters/RosterImport'
import { FactStore, type Listed, type Row } from './FactStore'

export type RosterImportRow = Row<RosterImport, RosterImportFact>
export type ListedRosterImport = Listed<RosterImport>

export const rosterImports = new FactStore<RosterImport, RosterImportFact>('rosterImports', {
  evolve: evolveRosterImport,
  replay: replayRosterImport,
  messagesFor: () => [],
  audited: { kind: 'rosterImport', path: ({ compoundPath }) => compoundPath },
})
