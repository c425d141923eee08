import type { IssueSummary } from '#contracts/issues'
import { sayRemaining } from '#copy/kernel/instants'
import { issueWords } from '#copy/issues/issue'
import type { Instant } from '#domain/kernel/decision'
import type { DeadlinePillProperties, DeadlineState } from '../../components/deadline-pill/DeadlinePill'

type Timed = Pick<IssueSummary, 'state' | 'paused' | 'deadlines' | 'soon'>

const stateOf = (due: Instant, soon: Instant | null, now: Instant): DeadlineState => {
  if (due < now) return 'over'
  return soon !== null && soon <= now ? 'near' : 'on-time'
}

/** Both clocks of an issue in words; none once it is over, one that stands still while it is paused. */
export const clocksOf = (issue: Timed, now: Instant): readonly DeadlinePillProperties[] => {
  if (issue.paused) return [{ state: 'met', words: issueWords.paused }]
  const clock = (
    what: string,
    deadline: keyof IssueSummary['deadlines'],
  ): readonly DeadlinePillProperties[] => {
    const due = issue.deadlines[deadline]
    if (due === null) return []
    return [{ what, state: stateOf(due, issue.soon[deadline], now), words: sayRemaining(due, now) }]
  }
  return [...clock(issueWords.respond, 'respondBy'), ...clock(issueWords.resolve, 'resolveBy')]
}
