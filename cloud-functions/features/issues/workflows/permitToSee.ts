import type { CallContext, Permit } from '../../../kit/CallContext'
import type { IssueRow } from '../../../stores/issues'

/**
 * Lets through who lives or serves where it happened, who answers for it now, and to whom it was sent. Everybody else is
 * told that there is none.
 */
export const permitToSee = (issue: IssueRow, context: CallContext): Promise<Permit> =>
  context.permit([issue.compoundPath, issue.standing.path, issue.handler?.path], {
    as: 'getIssue',
    otherwise: 'not-found',
  })
