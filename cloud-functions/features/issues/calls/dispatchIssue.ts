import { dispatch } from '#domain/issues/dispatch'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office sends it to a post. */
export const dispatchIssue: Answerer<'dispatchIssue'> = (input, context) =>
  changeIssue('dispatchIssue', input, context, (issue, around) => dispatch(input, issue, around))
