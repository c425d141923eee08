import { support } from '#domain/issues/support'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** A neighbour joins and is told what the reporter is told. */
export const supportIssue: Answerer<'supportIssue'> = (input, context) =>
  changeIssue('supportIssue', input, context, (issue, around) => support({}, issue, around))
