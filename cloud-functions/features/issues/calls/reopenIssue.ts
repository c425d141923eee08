import { reopen } from '#domain/issues/reopen'
import type { Handler } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The reporter says it is not solved. */
export const reopenIssue: Handler<'reopenIssue'> = (input, context) =>
  changeIssue('reopenIssue', input, context, (issue, around) =>
    reopen({ reason: input.reason }, issue, around),
  )
