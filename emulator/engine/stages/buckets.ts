import type { Document } from '../Engine'
import { compileExpression } from '../expressions/compileExpression'
import { namedOperand } from '../expressions/Expression'
import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'
import { compareValues, placeOf } from '../values/compareValues'
import { wholeIn } from '../values/numbers'
import { compileOutput } from './grouping'
import type { StageContext, StageTable } from './Stage'

const COUNTING = { count: { $sum: 1 } }

function outputOf(given: Readonly<Record<string, unknown>>, context: StageContext) {
  const output = given['output'] ?? COUNTING
  if (!isDocument(output)) throw requestRefused('the output field must be an object')
  return compileOutput(Object.entries(output), context)
}

/** Stages that group documents by where a value lies. Only buckets that hold something come out. */
export const BUCKETS: StageTable = {
  $bucket: (operand, context) => {
    const given = namedOperand('$bucket', operand, ['groupBy', 'boundaries'], ['default', 'output'])
    const [valueOf, output] = [compileExpression(given['groupBy'], context), outputOf(given, context)]
    const boundaries = boundariesIn(given['boundaries'], context)
    const otherwise = Object.hasOwn(given, 'default')
      ? { id: compileExpression(given['default'], context)({}) }
      : undefined
    if (otherwise !== undefined && bucketOf(otherwise.id, boundaries) !== undefined) {
      throw requestRefused(
        "the $bucket 'default' field must be less than the lowest boundary or not below the highest",
      )
    }
    return documents => {
      const buckets = new Map<unknown, Document[]>()
      for (const document of documents) {
        const bucket = bucketOf(valueOf(document), boundaries) ?? otherwise
        if (bucket === undefined) {
          throw requestRefused('$bucket could not find a matching bucket, and no default was specified')
        }
        const held = buckets.get(bucket.id)
        if (held === undefined) buckets.set(bucket.id, [document])
        else held.push(document)
      }
      return [...buckets]
        .sort(([left], [right]) => compareValues(left, right))
        .map(([id, held]) => ({ _id: id, ...output(held) }) as Document)
    }
  },
  $bucketAuto: (operand, context) => {
    const given = namedOperand('$bucketAuto', operand, ['groupBy', 'buckets'], ['output', 'granularity'])
    if (Object.hasOwn(given, 'granularity')) {
      throw requestRefused('the local CloudBase does not know the granularity of $bucketAuto')
    }
    const [valueOf, output] = [compileExpression(given['groupBy'], context), outputOf(given, context)]
    const count = wholeIn(given['buckets'], "$bucketAuto's buckets")
    if (count <= 0) throw requestRefused("the $bucketAuto 'buckets' field must be greater than 0")
    return documents => {
      const rows = documents.map(document => ({ document, value: valueOf(document) ?? null }))
      rows.sort((left, right) => compareValues(left.value, right.value))
      const buckets = evenly(rows, count)
      return buckets.map((held, at) => {
        const last = at === buckets.length - 1
        const max = last ? held.at(-1)?.value : buckets[at + 1]?.[0]?.value
        const _id: unknown = { min: held[0]?.value, max }
        return { _id, ...output(held.map(row => row.document)) } as Document
      })
    }
  },
}

function boundariesIn(operand: unknown, context: StageContext): readonly unknown[] {
  if (!Array.isArray(operand) || operand.length < 2) {
    throw requestRefused("the $bucket 'boundaries' field must be an array of at least 2 values")
  }
  const boundaries = operand.map(boundary => compileExpression(boundary, context)({}))
  boundaries.forEach((boundary, at) => {
    if (at === 0) return
    const before = boundaries[at - 1]
    if (placeOf(before) !== placeOf(boundary) || compareValues(before, boundary) >= 0) {
      throw requestRefused("the $bucket 'boundaries' must be of one type and sorted in ascending order")
    }
  })
  return boundaries
}

function bucketOf(value: unknown, boundaries: readonly unknown[]): { id: unknown } | undefined {
  const at = boundaries.findIndex(
    (boundary, place) =>
      place + 1 < boundaries.length &&
      compareValues(boundary, value) <= 0 &&
      compareValues(value, boundaries[place + 1]) < 0,
  )
  return at === -1 ? undefined : { id: boundaries[at] }
}

interface Row {
  readonly document: Document
  readonly value: unknown
}

/** Buckets of about one size; equal values stay together, and the last takes what is left. */
function evenly(rows: readonly Row[], count: number): Row[][] {
  const size = Math.max(1, Math.round(rows.length / count))
  const buckets: Row[][] = []
  let at = 0
  while (at < rows.length) {
    let end = buckets.length + 1 === count ? rows.length : Math.min(at + size, rows.length)
    while (end < rows.length && compareValues(rows[end - 1]?.value, rows[end]?.value) === 0) end++
    buckets.push(rows.slice(at, end))
    at = end
  }
  return buckets
}
