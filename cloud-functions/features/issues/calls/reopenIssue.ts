import { reopen } from '#domain/issues/reopen'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The reporter says it is not solved. */
export const reopenIssue: Answerer<'reopenIssue'> = (input, context) =>
  changeIssue('reopenIssue', input, context, (issue, around) =>
    reopen({ reason: input.reason }, issue, around),
  )
