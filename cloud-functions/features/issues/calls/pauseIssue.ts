import { pause } from '#domain/issues/pause'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** The office stops the clocks until an instant. */
export const pauseIssue: Answerer<'pauseIssue'> = (input, context) =>
  changeIssue('pauseIssue', input, context, (issue, around) =>
    pause({ reason: input.reason, until: input.until }, issue, around),
  )
