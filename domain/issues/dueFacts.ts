import type { Instant } from '../kernel/decision'
import { deadlinesAfterPause } from './deadlines'
import { escalation } from './escalation'
import { evolve } from './evolve'
import { theClock } from '../kernel/Actor'
import type { Issue, IssueFact } from './Issue'
import { runningClocks } from './nextDue'
import { referralLateAt } from './referrals/openReferral'
import { milestoneLateAt } from './supervision/milestones'
import type { TierChain } from './tierChain'
import { whistleClocks } from './whistles/called'

const overdueFact = (issue: Issue, chain: TierChain, now: Instant): IssueFact | null => {
  const late = runningClocks(issue).find(one => one.lateAt !== null && one.lateAt <= now)
  if (late === undefined) return null
  const why = { by: theClock, cause: 'clock', breached: late.deadline, reason: '' } as const
  return (
    escalation(issue, chain, now, why) ?? {
      kind: 'breachNoted',
      at: now,
      by: theClock,
      deadline: late.deadline,
      due: late.due,
    }
  )
}

/** Asked after `overdueFact` only, so what is late by now has been noted and is not reminded of. */
const reminderFact = (issue: Issue, now: Instant): IssueFact | null => {
  const soon = runningClocks(issue).find(
    one => one.lateAt !== null && one.remindAt !== null && one.remindAt <= now,
  )
  if (soon === undefined) return null
  return { kind: 'dueSoonNoted', at: now, by: theClock, deadline: soon.deadline, due: soon.due }
}

/** What others have not done in time: it is noted, and moves nothing. */
const lateElsewhere = (issue: Issue, now: Instant): IssueFact | null => {
  const made = { at: now, by: theClock }
  const referral = referralLateAt(issue)
  if (referral !== null && referral <= now) return { ...made, kind: 'referralOverdue', due: referral - 1 }
  const milestone = milestoneLateAt(issue)
  if (milestone !== null && milestone <= now) return { ...made, kind: 'milestoneLate', due: milestone - 1 }
  const whistle = whistleClocks(issue).find(({ due }) => due < now)
  return whistle === undefined ? null : { ...made, kind: 'whistleLate', ...whistle }
}

const nextFact = (issue: Issue, chain: TierChain, now: Instant): IssueFact | null => {
  if (issue.pause !== null) {
    return issue.pause.until <= now
      ? { kind: 'resumed', at: now, by: theClock, deadlines: deadlinesAfterPause(issue, now) }
      : null
  }
  if (issue.state === 'handled') {
    return issue.confirmBy !== null && issue.confirmBy < now
      ? { kind: 'closedUnconfirmed', at: now, by: theClock }
      : null
  }
  return overdueFact(issue, chain, now) ?? reminderFact(issue, now) ?? lateElsewhere(issue, now)
}

/**
 * Decides what the clock must append to an issue now: the end of a pause, a reminder, an escalation (with fresh clocks
 * from `now`, however late the sweep), a breach at the district, or the end of the reporter's time to answer. Repeating
 * it on the issue evolved by these facts gives none, so a sweep may come early, late or twice.
 */
export const dueFacts = (issue: Issue, chain: TierChain, now: Instant): readonly IssueFact[] => {
  const facts: IssueFact[] = []
  let at = issue
  for (let fact = nextFact(at, chain, now); fact !== null; fact = nextFact(at, chain, now)) {
    facts.push(fact)
    at = evolve(at, fact, issue.id)
  }
  return facts
}
