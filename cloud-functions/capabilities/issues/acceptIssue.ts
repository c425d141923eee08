import { accept } from '#domain/issues/accept'
import type { Handler } from '../../kit/Handler'
import { changeIssue } from './changeIssue'

/** The office takes it on. */
export const acceptIssue: Handler<'acceptIssue'> = (input, context) =>
  changeIssue('acceptIssue', input, context, (issue, around) => accept({ note: input.note }, issue, around))
