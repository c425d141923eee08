import type { CallContext, Permit } from '../../../kit/CallContext'
import type { IssueRow } from '../../../stores/issues'

const called = ({ whistles }: IssueRow): readonly string[] => whistles.map(one => one.called.path)

/**
 * Lets through who lives or serves where it happened, who answers for it now, to whom it was sent, and who was called. Everybody else is
 * told that there is none.
 */
export const permitToSee = (issue: IssueRow, context: CallContext): Promise<Permit> =>
  context.permit([issue.compoundPath, issue.standing.path, issue.handler?.path, ...called(issue)], {
    as: 'getIssue',
    otherwise: 'not-found',
  })
