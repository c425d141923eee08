import type { Permit, CallContext } from '../../../kit/CallContext'
import type { Handler } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { issues, type IssueRow } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { answeredNow } from '../workflows/answeredNow'
import { detailOf } from '../views/issueView'

/** Who lives or serves where it happened, who answers for it now, and to whom it was sent. */
export const permitToSee = (issue: IssueRow, context: CallContext): Promise<Permit> =>
  context.permit([issue.compoundPath, issue.standing.path, issue.handler?.path], {
    as: 'getIssue',
    otherwise: 'not-found',
  })

/** Two database calls. Whoever may not see it is told that there is none. */
export const getIssue: Handler<'getIssue'> = async ({ issueId }, context) => {
  const [found, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!found) throw refuse('not-found')
  const issue = answeredNow(found, all, context.now)
  return detailOf(issue, await permitToSee(issue, context), all, context.now)
}
