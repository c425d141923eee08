import { decided, refused, type Decision } from '../kernel/decision'
import type { Role } from '../kernel/roles'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { whyNot } from './whyNot'

export interface Dispatch {
  readonly role: Role
  readonly orgUnitId: string
  readonly note: string
}

/**
 * Sends an issue from its office to a post; sending a submitted one accepts it. Where handlers objected too often, the
 * one named here is responsible and cannot object.
 */
export const dispatch = (
  { role, orgUnitId, note }: Dispatch,
  issue: Issue,
  { actor, now, handlers = [] }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'dispatchIssue', actor, now)
  if (refusal !== null) return refused(refusal)
  const handler = handlers.find(one => one.role === role && one.orgUnitId === orgUnitId)
  if (handler === undefined) return refused('unknown-handler', { field: 'orgUnitId' })
  return decided<IssueFact>({ kind: 'dispatched', at: now, by: actor, handler, note })
}
