import { objectToDispatch as objectTo } from '#domain/issues/objectToDispatch'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The post it was sent to says it is not theirs. */
export const objectToDispatch: Answerer<'objectToDispatch'> = (input, context) =>
  changeIssue('objectToDispatch', input, context, (issue, around) =>
    objectTo({ reason: input.reason }, issue, around),
  )
