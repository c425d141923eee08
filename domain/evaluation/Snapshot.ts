import type { Instant } from '../kernel/decision'
import type { Month } from './calendar'
import type { EvaluatedBody } from './EvaluatedBody'
import { countingOf, type EvaluationRun, type SnapshotKind } from './EvaluationRun'
import { summaryOf, type Summary } from './figures'
import type { BothSums } from './Sums'

/** The figures of a body for a month, as they were published. */
export interface Snapshot extends EvaluatedBody {
  /** `month:kind:key`, and for a correction the run that made it. */
  readonly _id: string
  readonly month: Month
  readonly kind: SnapshotKind
  /** Facts up to here were counted. */
  readonly asOf: Instant
  readonly all: Summary
  /** Without what is excluded. */
  readonly kept: Summary
}

/** What a run counted of a body. */
export interface Part extends BothSums {
  readonly _id: string
  /** What was counted, see `countingOf`. */
  readonly run: string
  /** To whose sums it is added; null for nobody's. */
  readonly into: string | null
}

type Running = Pick<EvaluationRun, '_id' | 'month' | 'kind' | 'asOf'>

/** Makes what a run publishes of a body. */
export const snapshotOf = (run: Running, body: EvaluatedBody, { all, kept }: BothSums): Snapshot => ({
  ...body,
  _id: `${run.kind === 'correction' ? run._id : `${run.month}:${run.kind}`}:${body.key}`,
  month: run.month,
  kind: run.kind,
  asOf: run.asOf,
  all: summaryOf(all),
  kept: summaryOf(kept),
})

/** Makes what a run keeps of a body until those above it are added up. */
export const partFor = (
  run: Running,
  { key, into, from }: { readonly key: string; readonly into: string | null; readonly from: string },
  { all, kept }: BothSums,
): Part => ({ _id: `${countingOf(run)}:${from}:${key}`, run: countingOf(run), into, all, kept })

/** Tells whether two summaries say the same. */
export const saysTheSame = (one: Summary, other: Summary): boolean => written(one) === written(other)

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
