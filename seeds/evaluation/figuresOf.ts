import { latestOf, monthsIn } from '#domain/evaluation/board'
import { beginOf, endOf, monthOf, monthsAfter, type Month } from '#domain/evaluation/calendar'
import { bodyOf, propertyOf, type EvaluatedBody } from '#domain/evaluation/EvaluatedBody'
import { isSettled, type EvaluationRun } from '#domain/evaluation/EvaluationRun'
import { evaluationRowOf } from '#domain/evaluation/evaluationRowOf'
import type { EvaluationRow } from '#domain/evaluation/EvaluationRow'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { isCountedFor } from '#domain/evaluation/isCountedFor'
import { forecastsOf, weeklySeries, type StoredOutlook } from '#domain/evaluation/outlook'
import { markRepeats } from '#domain/evaluation/repeats'
import { snapshotOf, type Snapshot } from '#domain/evaluation/Snapshot'
import { countRows } from '#domain/evaluation/Sums'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { Instant } from '#domain/kernel/decision'
import { DAY, HOUR, MINUTE } from '#domain/kernel/lengths'
import type { OrgUnit } from '#domain/organisation/OrgUnit'

interface ToldIssue {
  readonly issue: Pick<Issue, 'id' | 'raisedAt' | 'compoundId'>
  readonly facts: readonly IssueFact[]
}

export interface SeedFigures {
  readonly evaluationRuns: readonly EvaluationRun[]
  readonly evaluationSnapshots: readonly Snapshot[]
  readonly evaluationOutlooks: readonly StoredOutlook[]
}

/** The night in which a month closed, at three; of one that has not, what was counted a while ago. */
const runOf = (month: Month, now: Instant): EvaluationRun => {
  const isClosed = isSettled(month, now)
  const closing = endOf(month) + evaluationRulesAt(now).settleDays * DAY + 3 * HOUR
  const kind = isClosed ? 'closed' : 'open'
  const asOf = isClosed ? Math.min(closing, now) - 2 * MINUTE : now - 2 * MINUTE
  return { _id: `${month}:${kind}`, rev: 1, month, kind, asOf, step: 'done', done: '', compound: null }
}

const rowsOf = (told: readonly ToldIssue[], { month, asOf }: EvaluationRun): readonly EvaluationRow[] => {
  const { repeatDays } = evaluationRulesAt(asOf)
  const begin = beginOf(month)
  const known = told
    .filter(({ issue: { raisedAt } }) => raisedAt >= begin - repeatDays * DAY && raisedAt < endOf(month))
    .toSorted((one, other) => one.issue.raisedAt - other.issue.raisedAt)
  const rows = known.flatMap(({ issue, facts }) => evaluationRowOf(issue.id, facts, asOf) ?? [])
  return markRepeats(rows, {}, repeatDays).rows.filter(({ raisedAt }) => raisedAt >= begin)
}

const bodiesIn = (orgUnits: readonly OrgUnit[]): readonly EvaluatedBody[] =>
  orgUnits.flatMap(unit => (unit.level === 'compound' ? [bodyOf(unit), propertyOf(unit)] : [bodyOf(unit)]))

/**
 * Counts the figures of every month out of the told issues, as the sweep does in the night; nothing of it is typed in. Of
 * bodies that never had an issue there are none before the first night.
 */
export const figuresOf = (
  told: readonly ToldIssue[],
  orgUnits: readonly OrgUnit[],
  now: Instant,
): SeedFigures => {
  const first = monthOf(Math.min(now, ...told.map(({ issue }) => issue.raisedAt)))
  const runs: EvaluationRun[] = []
  for (let month = first; month <= monthOf(now); month = monthsAfter(month, 1)) runs.push(runOf(month, now))
  const counted = runs.map(run => ({ run, rows: rowsOf(told, run) }))
  const bodies = bodiesIn(orgUnits).filter(body =>
    counted.some(({ rows }) => rows.some(row => isCountedFor(body, row))),
  )
  const snapshots = counted.flatMap(({ run, rows }) =>
    bodies.map(body => snapshotOf(run, body, countRows(rows.filter(row => isCountedFor(body, row))))),
  )
  return {
    evaluationRuns: runs,
    evaluationSnapshots: snapshots,
    evaluationOutlooks: outlooksOf(snapshots, now),
  }
}

const outlooksOf = (snapshots: readonly Snapshot[], now: Instant): readonly StoredOutlook[] => {
  const districts = snapshots.filter(({ level }) => level === 'district')
  const series = weeklySeries(monthsIn(districts).map(latestOf))
  const [district] = districts
  if (series === null || district === undefined) return []
  const { weeks } = series
  const outlook = { _id: district.key, asOf: now - 2 * MINUTE, weeks, ...forecastsOf(series, now) }
  return [{ ...outlook, hotSpots: [], since: monthsAfter(monthOf(now), -2) }]
}
