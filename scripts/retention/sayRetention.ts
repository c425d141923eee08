import type { Cleared, DueByRule } from '#cloud-functions/features/privacy/workflows/retention/retain'
import type { Instant } from '#domain/kernel/decision'

const day = 86_400_000
const width = 15

const age = (oldest: Instant | null, now: Instant): string =>
  oldest === null ? '' : `, the oldest ${String(Math.floor((now - oldest) / day))} days old`

/** One line for each category: what is due, and by which rule. */
export const sayDryRun = (rows: readonly DueByRule[], now: Instant): string =>
  rows
    .map(({ rule, due, oldest }) => {
      const { category, keepDays, action, source } = rule
      const kept = `kept ${String(keepDays)} days, then ${action === 'delete' ? 'deleted' : 'blanked'}`
      return `${category.padEnd(width)} ${String(due)} due${age(oldest, now)} (${kept}: ${source})`
    })
    .join('\n')

export const sayApplied = (cleared: Cleared): string =>
  Object.entries(cleared)
    .map(([category, count]) => `${category.padEnd(width)} ${String(count)} done`)
    .join('\n')
