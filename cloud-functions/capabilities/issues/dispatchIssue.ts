import { dispatch } from '#domain/issues/dispatch'
import type { Handler } from '../../kit/Handler'
import { changeIssue } from './changeIssue'

/** The office sends it to a post. */
export const dispatchIssue: Handler<'dispatchIssue'> = (input, context) =>
  changeIssue('dispatchIssue', input, context, (issue, around) => dispatch(input, issue, around))
