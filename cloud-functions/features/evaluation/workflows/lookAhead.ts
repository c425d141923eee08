import { latestOf, monthsIn } from '#domain/evaluation/board'
import { monthOf, monthsAfter, type Month } from '#domain/evaluation/calendar'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { hotSpotsOf, type HotSpot } from '#domain/evaluation/hotSpots'
import { forecastsOf, weeklySeries } from '#domain/evaluation/outlook'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import type { Instant } from '#domain/kernel/decision'
import { evaluationOutlooks, evaluationSnapshots } from '../../../stores/evaluations'
import type { Directory } from '../../../stores/orgUnits'

/** Months over which a compound's reports are held against its size, the running one included. */
const hotMonths = 3

const latestIn = (snapshots: readonly Snapshot[]): readonly Snapshot[] => monthsIn(snapshots).map(latestOf)

const hotSpotsIn = (snapshots: readonly Snapshot[], all: Directory): readonly HotSpot[] => {
  const byKey = new Map<string, Snapshot[]>()
  for (const snapshot of snapshots) byKey.set(snapshot.key, [...(byKey.get(snapshot.key) ?? []), snapshot])
  return hotSpotsOf(
    [...byKey].map(([key, those]) => ({
      key,
      received: latestIn(those).reduce((sum, { kept }) => sum + kept.counts.received, 0),
      households: all.compound(key)?.households ?? 0,
    })),
  )
}

/**
 * Foresees every category of a district and finds the compounds with more than expected, from what was published. A read
 * for the months of the district, one for every thousand of its compounds', and a write.
 */
export const lookAhead = async (districtId: string, all: Directory, now: Instant): Promise<void> => {
  const first: Month = monthsAfter(monthOf(now), -evaluationRulesAt(now).monthsBack)
  const since = monthsAfter(monthOf(now), 1 - hotMonths)
  const [months, compounds] = await Promise.all([
    evaluationSnapshots.since(districtId, first),
    evaluationSnapshots.below(districtId, 'compound', since),
  ])
  const latest = latestIn(months)
  const series = weeklySeries(latest)
  if (series === null) return
  await evaluationOutlooks.put({
    _id: districtId,
    asOf: latest.at(-1)?.asOf ?? now,
    weeks: series.weeks,
    ...forecastsOf(series, now),
    hotSpots: hotSpotsIn(compounds, all),
    since,
  })
}
