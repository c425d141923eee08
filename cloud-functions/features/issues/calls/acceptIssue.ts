import { accept } from '#domain/issues/accept'
import type { Handler } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office takes it on. */
export const acceptIssue: Handler<'acceptIssue'> = (input, context) =>
  changeIssue('acceptIssue', input, context, (issue, around) => accept({ note: input.note }, issue, around))
