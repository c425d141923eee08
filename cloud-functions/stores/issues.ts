import { auditedIssue } from '#domain/audit/audited'
import { evolve } from '#domain/issues/evolve'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import { FactStore, type Listed, type Row } from './FactStore'

export type IssueRow = Row<Issue, IssueFact>
export type ListedIssue = Listed<Issue>

export const issues = new FactStore<Issue, IssueFact>('issues', {
  evolve,
  messagesFor,
  audited: auditedIssue,
  beside: ['joined'],
})
