import { returnDown } from '#domain/issues/returnDown'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office sends it a tier down. */
export const returnIssue: Answerer<'returnIssue'> = (input, context) =>
  changeIssue('returnIssue', input, context, (issue, around) =>
    returnDown({ reason: input.reason }, issue, around),
  )
