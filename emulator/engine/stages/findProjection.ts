import { requestRefused } from '../faults'
import { compileCondition, compileQuery } from '../queries/compileQuery'
import type { Fields } from '../values/bsonType'
import { isDocument } from '../values/bsonType'
import { wholeIn } from '../values/numbers'
import type { ProjectionOperator, SpecialLeaf } from './compileProjection'
import { compileProjection } from './compileProjection'

/**
 * Compiles the projection of a query, which knows `$slice` and `$elemMatch` besides.
 * @throws EngineFault for one that it cannot be
 */
export function compileFindProjection(
  specification: unknown,
  now: () => number,
): (document: Fields) => Record<string, unknown> {
  if (isDocument(specification)) {
    const positional = Object.keys(specification).find(path => path.endsWith('.$'))
    if (positional !== undefined) {
      throw requestRefused(`the local CloudBase does not know the positional projection ${positional}`)
    }
  }
  const special: ProjectionOperator = (operand, path) => {
    const [name] = Object.keys(operand)
    if (name === '$slice') return sliceOf(operand[name])
    if (name === '$elemMatch') return firstOf(operand[name], path, now)
    return undefined
  }
  return compileProjection(specification, { now }, special)
}

/** By itself it leaves the other fields as they are. */
function sliceOf(operand: unknown): SpecialLeaf {
  const [first, second] = Array.isArray(operand) ? (operand as unknown[]) : [operand]
  const place = wholeIn(first, '$slice')
  const count = second === undefined ? undefined : wholeIn(second, '$slice limit')
  if (count !== undefined && count <= 0) throw requestRefused('$slice limit must be positive')
  const value = (_root: unknown, old: unknown): unknown => {
    if (!Array.isArray(old)) return old
    if (count === undefined) return (place < 0 ? old.slice(place) : old.slice(0, place)) as unknown[]
    const from = place < 0 ? Math.max(0, old.length + place) : place
    return old.slice(from, from + count) as unknown[]
  }
  return { leaf: { kind: 'compute', value }, selects: false }
}

/** The first element that matches, as a list of one; nothing when none does. */
function firstOf(operand: unknown, path: string, now: () => number): SpecialLeaf {
  if (!isDocument(operand)) throw requestRefused('$elemMatch needs an Object')
  if (path.includes('.')) throw requestRefused('Cannot use $elemMatch projection on a nested field')
  const test = compileCondition({ $elemMatch: operand }, query => compileQuery(query, { now }))
  const value = (_root: unknown, old: unknown): unknown => {
    const found = Array.isArray(old) ? (old as unknown[]).find(element => test.of([element])) : undefined
    return found === undefined ? undefined : [found]
  }
  return { leaf: { kind: 'compute', value }, selects: true }
}
