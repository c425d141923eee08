import { beginOf, endOf } from '#domain/evaluation/calendar'
import { addByBody, countByBody } from '#domain/evaluation/countByBody'
import type { CompoundProgress, EvaluationRun } from '#domain/evaluation/EvaluationRun'
import { evaluationRowOf } from '#domain/evaluation/evaluationRowOf'
import type { EvaluationRow } from '#domain/evaluation/EvaluationRow'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { followMerges } from '#domain/evaluation/followMerges'
import { markRepeats } from '#domain/evaluation/repeats'
import type { Instant } from '#domain/kernel/decision'
import { DAY } from '#domain/kernel/lengths'
import { historiesById, historiesOf, type IssueHistory } from '../../../stores/issueHistories'

/** Issues are read whole, some kilobytes each. */
const pageSize = 200
/** Cases merged into cases merged into cases: further than this nobody goes. */
const longestMerge = 4

const rowsIn = (histories: readonly IssueHistory[], asOf: Instant): readonly EvaluationRow[] =>
  histories.flatMap(({ _id, facts }) => evaluationRowOf(_id, facts, asOf) ?? [])

/** Reads those that issues were merged into, and those that these were. No call where none was. */
const targetsOf = async (
  rows: readonly EvaluationRow[],
  asOf: Instant,
): Promise<ReadonlyMap<string, EvaluationRow>> => {
  const known = new Map(rows.map(row => [row.issueId, row]))
  for (let depth = 0; depth < longestMerge; depth += 1) {
    const missing = [...known.values()].flatMap(({ mergedInto }) =>
      mergedInto === null || known.has(mergedInto) ? [] : [mergedInto],
    )
    const found = rowsIn(await historiesById([...new Set(missing)]), asOf)
    if (found.length === 0) break
    for (const row of found) known.set(row.issueId, row)
  }
  return known
}

/** Makes the rows of issues, each judged by what became of the one that it was merged into. */
export const evaluatedRows = async (
  histories: readonly IssueHistory[],
  asOf: Instant,
): Promise<readonly EvaluationRow[]> => {
  const rows = rowsIn(histories, asOf)
  if (rows.every(({ mergedInto }) => mergedInto === null)) return rows
  const targets = await targetsOf(rows, asOf)
  return rows.map(row => followMerges(row, targets, asOf))
}

/** Where the counting of a compound begins. */
export const beginCompound = (compoundId: string): CompoundProgress => ({
  compoundId,
  after: null,
  last: {},
  sums: countByBody(compoundId, []),
})

export interface Counted {
  readonly progress: CompoundProgress
  readonly isDone: boolean
}

/**
 * Counts one page more of a compound's issues. It begins a while before the month, so that what repeats something of then
 * is known. One call, more where facts have left their documents or issues were merged.
 */
export const countPage = async (
  { month, asOf }: Pick<EvaluationRun, 'month' | 'asOf'>,
  progress: CompoundProgress,
): Promise<Counted> => {
  const { repeatDays } = evaluationRulesAt(asOf)
  const begin = beginOf(month)
  const between = { from: begin - repeatDays * DAY, until: endOf(month) }
  const histories = await historiesOf(progress.compoundId, between, progress.after, pageSize)
  const { rows, last } = markRepeats(await evaluatedRows(histories, asOf), progress.last, repeatDays)
  const inMonth = rows.filter(({ raisedAt }) => raisedAt >= begin)
  const end = histories.at(-1)
  return {
    progress: {
      compoundId: progress.compoundId,
      after: end === undefined ? progress.after : { raisedAt: end.raisedAt, id: end._id },
      last,
      sums: addByBody(progress.sums, countByBody(progress.compoundId, inMonth)),
    },
    isDone: histories.length < pageSize,
  }
}
