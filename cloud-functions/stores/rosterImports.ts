import { evolveRosterImport } from '#domain/rosters/evolveRosterImport'
import type { RosterImport, RosterImportFact } from '#domain/rosters/RosterImport'
import { FactStore, type Listed, type Row } from './FactStore'

export type RosterImportRow = Row<RosterImport, RosterImportFact>
export type ListedRosterImport = Listed<RosterImport>

export const rosterImports = new FactStore<RosterImport, RosterImportFact>('rosterImports', {
  evolve: evolveRosterImport,
  messagesFor: () => [],
  audited: { kind: 'rosterImport', path: ({ compoundPath }) => compoundPath },
})
