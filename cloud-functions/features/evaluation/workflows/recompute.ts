import { beginOf, endOf, type Month } from '#domain/evaluation/calendar'
import type { EvaluationRow } from '#domain/evaluation/EvaluationRow'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { summaryOf } from '#domain/evaluation/figures'
import { isCountedFor } from '#domain/evaluation/isCountedFor'
import { markRepeats } from '#domain/evaluation/repeats'
import { saysTheSame, type Snapshot } from '#domain/evaluation/Snapshot'
import { countRows } from '#domain/evaluation/Sums'
import type { Instant } from '#domain/kernel/decision'
import { DAY } from '#domain/kernel/lengths'
import { everyPage } from '../../../kit/everyPage'
import { evaluationRuns, evaluationSnapshots } from '../../../stores/evaluations'
import { historiesOf, type IssueHistory } from '../../../stores/issueHistories'
import { directory } from '../../../stores/orgUnits'
import { evaluatedRows } from './countCompound'

const pageSize = 200

/** What was published, and is not what the facts come to. */
export interface Difference {
  readonly id: string
  readonly published: Snapshot
  readonly computed: Pick<Snapshot, 'all' | 'kept'>
}

export interface Recomputed {
  readonly snapshots: number
  readonly issues: number
  readonly differences: readonly Difference[]
}

/** Every issue of a month, with those a while before it, by compound. */
const historiesIn = async (month: Month, from: Instant): Promise<readonly (readonly IssueHistory[])[]> => {
  const byCompound: IssueHistory[][] = []
  const between = { from, until: endOf(month) }
  for (const { _id, level } of (await directory()).units) {
    if (level !== 'compound') continue
    const histories: IssueHistory[] = []
    const pages = everyPage<IssueHistory, Parameters<typeof historiesOf>[2]>({
      size: pageSize,
      from: null,
      read: after => historiesOf(_id, between, after, pageSize),
      after: ({ raisedAt, _id: id }) => ({ raisedAt, id }),
    })
    for await (const page of pages) histories.push(...page)
    byCompound.push(histories)
  }
  return byCompound
}

const recomputeMonth = async (month: Month): Promise<Recomputed> => {
  const published = await evaluationSnapshots.ofMonth(month)
  const begin = beginOf(month)
  const counts = [...new Set(published.map(({ asOf }) => asOf))].map(asOf => {
    const { repeatDays } = evaluationRulesAt(asOf)
    return { asOf, repeatDays, from: begin - repeatDays * DAY }
  })
  const byCompound = await historiesIn(month, Math.min(begin, ...counts.map(({ from }) => from)))
  const differences: Difference[] = []
  for (const { asOf, repeatDays, from } of counts) {
    const rows: EvaluationRow[] = []
    for (const histories of byCompound) {
      const known = histories.filter(({ raisedAt }) => raisedAt >= from)
      rows.push(...markRepeats(await evaluatedRows(known, asOf), {}, repeatDays).rows)
    }
    const inMonth = rows.filter(({ raisedAt }) => raisedAt >= begin)
    for (const snapshot of published.filter(one => one.asOf === asOf)) {
      const sums = countRows(inMonth.filter(row => isCountedFor(snapshot, row)))
      const computed = { all: summaryOf(sums.all), kept: summaryOf(sums.kept) }
      if (!saysTheSame(computed.all, snapshot.all) || !saysTheSame(computed.kept, snapshot.kept))
        differences.push({ id: snapshot._id, published: snapshot, computed })
    }
  }
  const issues = byCompound.flat().filter(({ raisedAt }) => raisedAt >= begin).length
  return { snapshots: published.length, issues, differences }
}

/** Computes everything that was published anew from the facts there were then, and compares. It writes nothing. */
export const recompute = async (): Promise<Recomputed> => {
  const months = new Set((await evaluationRuns.all()).map(({ month }) => month))
  let sum: Recomputed = { snapshots: 0, issues: 0, differences: [] }
  for (const month of months) {
    const one = await recomputeMonth(month)
    sum = {
      snapshots: sum.snapshots + one.snapshots,
      issues: sum.issues + one.issues,
      differences: [...sum.differences, ...one.differences],
    }
  }
  return sum
}
