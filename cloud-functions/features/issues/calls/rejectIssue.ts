import { reject } from '#domain/issues/reject'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office declines it, with a reason. */
export const rejectIssue: Answerer<'rejectIssue'> = (input, context) =>
  changeIssue('rejectIssue', input, context, (issue, around) =>
    reject({ reason: input.reason }, issue, around),
  )
