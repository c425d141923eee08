import { createHash } from 'node:crypto'
import { auditedIssue } from '#domain/audit/audited'
import type { AuditEntry } from '#domain/audit/AuditLine'
import { chained, lineId, noLines, pathsAbove } from '#domain/audit/chain'
import type { DatedFact } from '#domain/kernel/fact'
import { entryOf, type Audited } from '#domain/audit/entryOf'
import type { StoredLine } from '#domain/audit/verify'
import type { ToldIssue } from './issues/tellStory'
import type { AuditHead } from './SeedData'

/** What was done to one thing, as the storage notes it with each fact; no request has asked for it. */
export const deedsOf = <State extends { readonly id: string }>(
  audited: Audited<State>,
  { state, facts }: { readonly state: State; readonly facts: readonly DatedFact[] },
): readonly AuditEntry[] =>
  facts.map((fact, index) => entryOf(audited, state.id, state, { fact, index }, null))

/** The same of those who joined an issue: their rows stand beside it. */
export const deedsOfSupports = ({
  issue,
  supports,
}: Pick<ToldIssue, 'issue' | 'supports'>): readonly AuditEntry[] =>
  supports.map(fact =>
    entryOf(auditedIssue, issue.id, issue, { fact, index: `supported:${fact.personId}` }, null),
  )

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** All deeds in one chain, in the order in which they happened. */
export const chainOf = (
  deeds: readonly AuditEntry[],
): { readonly auditLog: readonly StoredLine[]; readonly auditHead: readonly AuditHead[] } => {
  const inOrder = [...deeds].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
  const lines = chained(noLines, inOrder, sha256)
  const { seq, hash } = lines.at(-1) ?? noLines
  return {
    auditLog: lines.map(line => ({ ...line, _id: lineId(line.seq), within: pathsAbove(line.path) })),
    auditHead: [{ _id: 'head', seq, hash }],
  }
}
