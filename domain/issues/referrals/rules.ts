import { rulesAt, type DatedRules } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'
import { HOUR } from '../../kernel/lengths'
import { addWorkingTime } from '../workingCalendar'
import type { ReferralSort } from './sorts'

interface ReferralRules extends DatedRules {
  /** Working days within which it is answered. */
  readonly workingDays: Readonly<Record<ReferralSort, number>>
}

/** Oldest first. What was handed over under an old row keeps its time. */
const referralRules: readonly [ReferralRules] = [
  {
    from: Date.UTC(2022, 7, 31, 16),
    source:
      '广东省12345政务服务便民热线, times of handling since 2022-09-01: consultation 2, suggestion 10, complaint 15 working days.',
    workingDays: { consultation: 2, suggestion: 10, complaint: 15 },
  },
]

/** As `workingCalendar` counts a working day. */
const WORKING_DAY = 7 * HOUR

/** Finds until when what is handed over at `at` is to be answered. */
export const referralAnswerBy = (sort: ReferralSort, at: Instant): Instant =>
  addWorkingTime(at, rulesAt(referralRules, at).workingDays[sort] * WORKING_DAY)
