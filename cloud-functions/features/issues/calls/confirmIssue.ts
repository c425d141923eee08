import { confirm } from '#domain/issues/confirm'
import { refuseUnsafe } from '../../../kit/contentCheck'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The reporter says it is solved, and how well. */
export const confirmIssue: Answerer<'confirmIssue'> = async (input, context) => {
  const { rating, comment } = input
  await refuseUnsafe(comment, 'comment', context.openid)
  return changeIssue('confirmIssue', input, context, (issue, around) =>
    confirm({ rating, comment }, issue, around),
  )
}
