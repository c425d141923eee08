import { escalate } from '#domain/issues/escalate'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office asks the next tier to take over. */
export const escalateIssue: Answerer<'escalateIssue'> = (input, context) =>
  changeIssue('escalateIssue', input, context, (issue, around) =>
    escalate({ reason: input.reason }, issue, around),
  )
