import { accept } from '#domain/issues/accept'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office takes it on. */
export const acceptIssue: Answerer<'acceptIssue'> = (input, context) =>
  changeIssue('acceptIssue', input, context, (issue, around) => accept({ note: input.note }, issue, around))
