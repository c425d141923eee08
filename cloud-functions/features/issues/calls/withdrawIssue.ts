import { withdraw } from '#domain/issues/withdraw'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The reporter takes it back. */
export const withdrawIssue: Answerer<'withdrawIssue'> = (input, context) =>
  changeIssue('withdrawIssue', input, context, (issue, around) =>
    withdraw({ reason: input.reason }, issue, around),
  )
