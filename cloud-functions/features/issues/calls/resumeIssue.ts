import { resume } from '#domain/issues/resume'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office starts the clocks again. */
export const resumeIssue: Answerer<'resumeIssue'> = (input, context) =>
  changeIssue('resumeIssue', input, context, (issue, around) => resume({}, issue, around))
