import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { answeredNow } from '../workflows/answeredNow'
import { permitToSee } from '../workflows/permitToSee'
import { detailOf } from '../views/issueView'

/** Two database calls. Whoever may not see it is told that there is none. */
export const getIssue: Answerer<'getIssue'> = async ({ issueId }, context) => {
  const [found, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!found) throw refusal('not-found')
  const issue = answeredNow(found, all, context.now)
  return detailOf(issue, await permitToSee(issue, context), all, context.now)
}
