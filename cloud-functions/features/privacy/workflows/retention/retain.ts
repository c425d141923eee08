import type { Instant } from '#domain/kernel/decision'
import { dueBefore, retentionRulesAt, type RetentionRule } from '#domain/privacy/retentionRules'
import { dailyJobs } from '../../../../stores/dailyJobs'
import { duties } from './duties'

const jobName = 'retention'

/** What one rule would do now. */
export interface DueByRule {
  readonly rule: RetentionRule
  readonly inForceSince: string
  readonly due: number
  readonly oldest: Instant | null
}

/** Counts what is due by each rule, and changes nothing. Two database calls for each category. */
export const dryRun = (now: Instant): Promise<readonly DueByRule[]> => {
  const { inForceSince, rules } = retentionRulesAt(now)
  return Promise.all(
    rules.map(async rule => {
      const { count, oldest } = duties[rule.category]
      const before = dueBefore(rule, now)
      const [due, first] = await Promise.all([count(before), oldest(before)])
      return { rule, inForceSince, due, oldest: first }
    }),
  )
}

/** By category, how many were removed or blanked. */
export type Cleared = Readonly<Record<string, number>>

/**
 * Does what is due by every rule, the oldest first, in bounded batches; what there is no time for waits for the next
 * run. Twice at once does it once.
 */
export const applyRules = async (now: Instant, hasTime: () => boolean): Promise<Cleared> => {
  const cleared: Record<string, number> = {}
  for (const rule of retentionRulesAt(now).rules)
    cleared[rule.category] = await duties[rule.category].clear({ before: dueBefore(rule, now), now, hasTime })
  if (hasTime()) await dailyJobs.finished(jobName, now)
  return cleared
}

/** When everything that was due was done last; null for never. One call. */
export const lastApplied = (): Promise<Instant | null> => dailyJobs.lastRunOf(jobName)
