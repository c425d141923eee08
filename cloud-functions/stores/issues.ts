import { auditedIssue } from '#domain/audit/audited'
import { evolve, issueFoldVersion, replay } from '#domain/issues/evolve'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import { currentIssueFact } from '#domain/issues/storedFacts'
import { FactStore, type Listed, type Row } from './FactStore'

export type IssueRow = Row<Issue, IssueFact>
export type ListedIssue = Listed<Issue>

export const issues = new FactStore<Issue, IssueFact>('issues', {
  evolve,
  replay,
  upcast: currentIssueFact,
  foldVersion: issueFoldVersion,
  messagesFor,
  audited: auditedIssue,
})
