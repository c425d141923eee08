import { pause } from '#domain/issues/pause'
import type { Handler } from '../../kit/Handler'
import { changeIssue } from './changeIssue'

/** The office stops the clocks until an instant. */
export const pauseIssue: Handler<'pauseIssue'> = (input, context) =>
  changeIssue('pauseIssue', input, context, (issue, around) =>
    pause({ reason: input.reason, until: input.until }, issue, around),
  )
