import { rulesAt, type DatedRules } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'
import { HOUR } from '../../kernel/lengths'
import type { Urgency } from '../categories'
import { addWorkingTime } from '../workingCalendar'
import type { WhistleStep } from './facts'

interface WhistleRules extends DatedRules {
  /** Working days that a called unit, and in the end whoever called it, has for each step. */
  readonly workingDays: Readonly<Record<WhistleStep, number>>
  /** The same where there is danger, in hours of any day; the last step is as always. */
  readonly dangerHours: Readonly<Record<Exclude<WhistleStep, 'close'>, number>>
}

/** Oldest first. What was called for under an old row keeps its times. */
const whistleRules: readonly [WhistleRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings, no law prescribes them: a working day to report in, five to answer, three for the caller to say how ' +
      'it was; where there is danger half an hour and two, as the case itself has.',
    workingDays: { reportIn: 1, answer: 5, close: 3 },
    dangerHours: { reportIn: 0.5, answer: 2 },
  },
]

/** As `workingCalendar` counts a working day. */
const WORKING_DAY = 7 * HOUR

/** Finds until when a step is due that begins to count at `at`. */
export const whistleDue = (step: WhistleStep, urgency: Urgency, at: Instant): Instant => {
  const { workingDays, dangerHours } = rulesAt(whistleRules, at)
  return urgency === 'danger' && step !== 'close'
    ? at + dangerHours[step] * HOUR
    : addWorkingTime(at, workingDays[step] * WORKING_DAY)
}
