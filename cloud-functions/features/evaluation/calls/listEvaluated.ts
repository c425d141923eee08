import { fieldLimits } from '#contracts/kernel/limits'
import { latestOf, monthsIn } from '#domain/evaluation/board'
import { flawsOf } from '#domain/evaluation/EvaluationRow'
import type { Answerer } from '../../../kit/Answerer'
import { readCursor, writeCursor } from '../../../kit/cursor'
import { refusal } from '../../../kit/Refused'
import { evaluationSnapshots } from '../../../stores/evaluations'
import type { ReadUntil } from '../../../stores/issueHistories'
import { answeredNow } from '../../issues/workflows/answeredNow'
import { summariesOf } from '../../issues/workflows/issueSummaries'
import { countedIn, type Counted, type CountedIssue } from '../workflows/countedIssues'
import { findBody, permitFigures } from '../workflows/evaluatedBody'

/** Pages looked through in one call, and where nothing was found yet: the next call goes on. */
const enoughReads = 40
const mostReads = 200

/** A compound, and the last of its issues that is on the pages before; null where it begins. */
interface Place {
  readonly compoundId: string
  readonly after: ReadUntil | null
}

const placeAt = (cursor: string | null): Place | null => {
  if (cursor === null) return null
  const [at, ids] = readCursor(cursor)
  const [compoundId = '', id = ''] = ids.split('/')
  return { compoundId, after: at === null ? null : { raisedAt: at, id } }
}
const cursorOf = ({ compoundId, after }: Place): string =>
  writeCursor(after?.raisedAt ?? null, `${compoundId}/${after?.id ?? ''}`)

/**
 * The compounds in which there is something to list: those below, and of a body that is sent to from everywhere all of the
 * district. No call for a single compound.
 */
const compoundsOf = async ({ body, month, counted }: Counted): Promise<readonly string[]> => {
  if (body.level === 'compound' || body.level === 'property') return [body.orgUnitId]
  const isSentTo = body.level === 'department' || body.level === 'memberUnit'
  const published = await evaluationSnapshots.countsBelow(
    isSentTo ? (body.within[0] ?? body.key) : body.key,
    month,
  )
  const keys = [...new Set(published.map(({ key }) => key))].toSorted()
  return keys.filter(key =>
    monthsIn(published.filter(one => one.key === key)).some(one => latestOf(one).all.counts[counted] > 0),
  )
}

interface Looked {
  readonly found: readonly CountedIssue[]
  readonly next: Place | null
}

/** @throws Refused `invalid-input` where a cursor leads out of what is listed */
const beginning = (compounds: readonly string[], from: Place | null): Place | null => {
  const [first] = compounds
  if (from === null) return first === undefined ? null : { compoundId: first, after: null }
  if (!compounds.includes(from.compoundId))
    throw refusal('invalid-input', { field: 'cursor', params: { rule: 'cursor' } })
  return from
}

const look = async (what: Counted, compounds: readonly string[], from: Place | null): Promise<Looked> => {
  const size = fieldLimits.pageSize
  const found: CountedIssue[] = []
  let place = beginning(compounds, from)
  for (let reads = 0; place !== null && reads < (found.length === 0 ? mostReads : enoughReads); reads += 1) {
    const { compoundId }: Place = place
    const page = await countedIn(compoundId, what, place.after)
    const room = size - found.length
    found.push(...page.found.slice(0, room))
    const last = page.found[room - 1]?.issue
    if (last !== undefined)
      return { found, next: { compoundId, after: { raisedAt: last.raisedAt, id: last._id } } }
    const following = compounds[compounds.indexOf(compoundId) + 1]
    if (page.next !== null) place = { compoundId, after: page.next }
    else place = following === undefined ? null : { compoundId: following, after: null }
  }
  return { found, next: place }
}

/**
 * Lists the issues that a figure counts, as they were when it was published, so that it agrees with it; each is shown as it
 * is now. The caller, what was published of the body and of its compounds, and mostly forty pages of issues at most.
 */
export const listEvaluated: Answerer<'listEvaluated'> = async (input, context) => {
  const { unit, body, all } = await findBody(input)
  const servesHere = await permitFigures(unit, context)
  if (!servesHere && unit.level !== 'compound') throw refusal('not-permitted')
  const published = await evaluationSnapshots.inMonth(body.key, input.month)
  const [shown] = monthsIn(published)
  if (shown === undefined) return { rows: [], next: null, asOf: null, count: 0 }
  const snapshot = latestOf(shown)
  const { month, counted, kept } = input
  const what: Counted = { body, month, counted, kept, asOf: snapshot.asOf }
  const { found, next } = await look(what, await compoundsOf(what), placeAt(input.cursor))
  const issues = found.map(({ issue }) => answeredNow(issue, all, context.now))
  const summaries = await summariesOf(issues, context.personId)
  return {
    rows: summaries.map((summary, index) => {
      const row = found[index]?.row
      return { ...summary, flaws: row === undefined ? [] : [...flawsOf(row)] }
    }),
    next: next === null ? null : cursorOf(next),
    asOf: snapshot.asOf,
    count: snapshot[kept ? 'kept' : 'all'].counts[counted],
  }
}
