import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { issues } from '../../../stores/issues'
import { permitToSee } from '../../issues/workflows/permitToSee'
import { takeLook } from '../workflows/takeLook'

/**
 * Who stands behind a report, an anonymous one too: for the branch secretary of the compound and the community
 * secretary above it alone. Four database calls.
 */
export const revealReporter: Answerer<'revealReporter'> = async ({ issueId, reason, requestId }, context) => {
  const issue = await issues.byId(issueId)
  if (!issue) throw refusal('not-found', { field: 'issueId' })
  await permitToSee(issue, context)
  const { actor } = await context.permit(issue.compoundPath)
  const about = { thing: 'issue', id: issueId } as const
  const { personId: subjectId } = issue.reporter
  return takeLook(
    { kind: 'revealReporter', by: actor, subjectId, about, path: issue.compoundPath, reason, requestId },
    context,
  )
}
