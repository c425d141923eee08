import { chinaTime } from '../kernel/chinaTime'
import type { Instant } from '../kernel/decision'
import { DAY, MINUTE } from '../kernel/lengths'
import { endOf, monthOf, monthsAfter, type Month } from './calendar'
import { evaluationRulesAt } from './evaluationRules'
import type { LastRaised } from './repeats'
import type { BothSums } from './Sums'

/**
 * What a month's figures are: of a month that runs (`open`, made anew every night), as it closed (once), or counted once
 * more later, which stands beside what was published and replaces nothing.
 */
export const snapshotKinds = ['open', 'closed', 'correction'] as const
export type SnapshotKind = (typeof snapshotKinds)[number]

/** How far the counting of one compound has come. */
export interface CompoundProgress {
  readonly compoundId: string
  /** When and as which the last issue that was counted was raised; null before the first. */
  readonly after: { readonly raisedAt: Instant; readonly id: string } | null
  readonly last: LastRaised
  /** What was counted so far, by key of the body. */
  readonly sums: Readonly<Record<string, BothSums>>
}

/** The counting of one month, in small steps: each is written before the next, so a run that dies loses one at most. */
export interface EvaluationRun {
  readonly _id: string
  readonly rev: number
  readonly month: Month
  readonly kind: SnapshotKind
  /** Facts up to here count, whenever it is counted: so it comes to the same however often it begins again. */
  readonly asOf: Instant
  readonly step: 'counting' | 'adding' | 'done'
  /** The last compound, or body above the compounds, that is done. */
  readonly done: string
  readonly compound: CompoundProgress | null
}

/** Longer than a function can take to write a fact that it has dated. */
const settled = 2 * MINUTE

const startOf = (month: Month, kind: SnapshotKind, id: string, now: Instant): EvaluationRun => ({
  _id: id,
  rev: 1,
  month,
  kind,
  asOf: now - settled,
  step: 'counting',
  done: '',
  compound: null,
})

/** The day of an instant in China, as `2026-11-30`. */
const dayOf = (at: Instant): string => chinaTime(at).format('YYYY-MM-DD')

const monthsFrom = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthsAfter(month, 1)) months.push(month)
  return months
}

/** Tells whether a month has been over for long enough to close. */
export const isSettled = (month: Month, now: Instant): boolean =>
  endOf(month) + evaluationRulesAt(now).settleDays * DAY <= now

/** Tells how many months back figures are made when none were before. */
export const earliestMonth = (firstRaisedAt: Instant, now: Instant): Month => {
  const back = monthsAfter(monthOf(now), -evaluationRulesAt(now).monthsBack)
  const first = monthOf(firstRaisedAt)
  return first > back ? first : back
}

/**
 * Lists what is to be counted tonight besides what has begun: every month that is over for long enough and was not
 * closed, then once more the months before one that closes now, then those that still run. Asked again in the same night,
 * it lists nothing new.
 * @param known all runs there have been
 * @param first the month with which figures begin
 */
export const runsDue = (
  known: readonly EvaluationRun[],
  first: Month,
  now: Instant,
): readonly EvaluationRun[] => {
  const ids = new Map(known.map(run => [run._id, run]))
  const months = monthsFrom(first, monthOf(now))
  const settledMonths = months.filter(month => isSettled(month, now))
  const closing = settledMonths
    .filter(month => !ids.has(`${month}:closed`))
    .map(month => startOf(month, 'closed', `${month}:closed`, now))
  const today = dayOf(now)
  const counted = known.filter(run => run.kind === 'closed' && run.step === 'done').map(({ month }) => month)
  const again =
    closing.length === 0
      ? []
      : counted
          .toSorted()
          .slice(-evaluationRulesAt(now).correctedMonths)
          .map(month => startOf(month, 'correction', `${month}:correction:${today}`, now))
          .filter(({ _id }) => !ids.has(_id))
  const open = months
    .filter(month => !isSettled(month, now))
    .filter(month => dayOf(ids.get(`${month}:open`)?.asOf ?? 0) < today)
    .map(month => startOf(month, 'open', `${month}:open`, now))
  return [...closing, ...again, ...open]
}

/** Names what a run counts as of an instant: an open month is counted anew every night. */
export const countingOf = ({ _id, asOf }: Pick<EvaluationRun, '_id' | 'asOf'>): string =>
  `${_id}@${String(asOf)}`
