import { beginOf, endOf, type Month } from '#domain/evaluation/calendar'
import { counts } from '#domain/evaluation/counted'
import type { CountName } from '#domain/evaluation/countNames'
import type { EvaluatedBody } from '#domain/evaluation/EvaluatedBody'
import { isExcluded, type EvaluationRow } from '#domain/evaluation/EvaluationRow'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { isCountedFor } from '#domain/evaluation/isCountedFor'
import { markRepeats, type LastRaised } from '#domain/evaluation/repeats'
import type { Instant } from '#domain/kernel/decision'
import { DAY } from '#domain/kernel/lengths'
import { historiesOf, type IssueHistory, type ReadUntil } from '../../../stores/issueHistories'
import { evaluatedRows } from './countCompound'

/** What a figure counts, of whom and as of when. */
export interface Counted {
  readonly body: EvaluatedBody
  readonly month: Month
  readonly counted: CountName
  readonly kept: boolean
  readonly asOf: Instant
}

export interface CountedIssue {
  readonly issue: IssueHistory
  readonly row: EvaluationRow
}

const pageSize = 200

/** What was raised in a compound shortly before an issue: asked only where repetitions are listed. */
const lastBefore = async (
  compoundId: string,
  first: IssueHistory,
  { counted, asOf }: Counted,
): Promise<LastRaised> => {
  if (counted !== 'repeated') return {}
  const { repeatDays } = evaluationRulesAt(asOf)
  const between = { from: first.raisedAt - repeatDays * DAY, until: first.raisedAt }
  let last: LastRaised = {}
  for (let after: ReadUntil | null = null; ;) {
    const page: readonly IssueHistory[] = await historiesOf(compoundId, between, after, pageSize)
    ;({ last } = markRepeats(await evaluatedRows(page, asOf), last, repeatDays))
    const end = page.at(-1)
    if (page.length < pageSize || end === undefined) return last
    after = { raisedAt: end.raisedAt, id: end._id }
  }
}

export interface CountedPage {
  readonly found: readonly CountedIssue[]
  /** The last one that was looked at; null when there are no more. */
  readonly next: ReadUntil | null
}

/**
 * Looks through a page of a compound's issues for those that a figure counts, as they were when it was published. One
 * call; for repetitions those of the days before besides.
 */
export const countedIn = async (
  compoundId: string,
  what: Counted,
  after: ReadUntil | null,
): Promise<CountedPage> => {
  const between = { from: beginOf(what.month), until: endOf(what.month) }
  const histories = await historiesOf(compoundId, between, after, pageSize)
  const [first] = histories
  if (first === undefined) return { found: [], next: null }
  const { repeatDays } = evaluationRulesAt(what.asOf)
  const last = await lastBefore(compoundId, first, what)
  const { rows } = markRepeats(await evaluatedRows(histories, what.asOf), last, repeatDays)
  const byId = new Map(histories.map(history => [history._id, history]))
  const found = rows
    .filter(
      row => isCountedFor(what.body, row) && counts(what.counted, row) && !(what.kept && isExcluded(row)),
    )
    .flatMap(row => {
      const issue = byId.get(row.issueId)
      return issue === undefined ? [] : [{ issue, row }]
    })
  const end = histories.at(-1)
  return {
    found,
    next: histories.length < pageSize || end === undefined ? null : { raisedAt: end.raisedAt, id: end._id },
  }
}
