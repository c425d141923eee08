import { dispatch } from '#domain/issues/dispatch'
import type { Handler } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office sends it to a post. */
export const dispatchIssue: Handler<'dispatchIssue'> = (input, context) =>
  changeIssue('dispatchIssue', input, context, (issue, around) => dispatch(input, issue, around))
