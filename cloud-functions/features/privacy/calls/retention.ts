import { retentionNames, retentionSources } from '#copy/privacy/names'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { dryRun, lastApplied } from '../workflows/retention/retain'

/** What the rules would do now, for the whole district; nothing is removed by asking. Eighteen database calls. */
export const retention: Answerer<'retention'> = async ({ orgUnitId }, context) => {
  const unit = (await directory()).find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const [rows, lastRunAt] = await Promise.all([dryRun(context.now), lastApplied()])
  return {
    rows: rows.map(({ rule, inForceSince, due, oldest }) => ({
      category: retentionNames[rule.category],
      keepDays: rule.keepDays,
      action: rule.action,
      source: retentionSources[rule.category],
      inForceSince,
      due,
      more: false,
      oldest,
    })),
    lastRunAt,
  }
}
