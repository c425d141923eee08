import { reject } from '#domain/issues/reject'
import type { Handler } from '../../kit/Handler'
import { changeIssue } from './changeIssue'

/** The office declines it, with a reason. */
export const rejectIssue: Handler<'rejectIssue'> = (input, context) =>
  changeIssue('rejectIssue', input, context, (issue, around) =>
    reject({ reason: input.reason }, issue, around),
  )
