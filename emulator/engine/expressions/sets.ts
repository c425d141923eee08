import type { OperatorTable } from './Expression'
import { isTrue, onArguments } from './Expression'
import { listIn } from './arrays'
import { isNullish } from '../values/bsonType'
import { compareValues } from '../values/compareValues'
import { valueKey } from '../values/valueKey'

const setOf = (list: readonly unknown[]): Map<string, unknown> =>
  new Map(list.map(value => [valueKey(value), value]))
const sorted = (set: Map<string, unknown>): unknown[] => [...set.values()].sort(compareValues)

/** Operators that take lists for sets: without order, each value once. */
export const SETS: OperatorTable = {
  $allElementsTrue: onArguments('$allElementsTrue', [1, 1], list =>
    listIn(list, "$allElementsTrue's argument").every(isTrue),
  ),
  $anyElementTrue: onArguments('$anyElementTrue', [1, 1], list =>
    listIn(list, "$anyElementTrue's argument").some(isTrue),
  ),
  $setDifference: onArguments('$setDifference', [2, 2], (left, right) => {
    if (isNullish(left) || isNullish(right)) return null
    const without = setOf(listIn(right, 'both operands of $setDifference'))
    const kept = listIn(left, 'both operands of $setDifference').filter(
      value => !without.has(valueKey(value)),
    )
    return [...setOf(kept).values()]
  }),
  $setEquals: onArguments('$setEquals', [2, Infinity], (...lists) => {
    const [first, ...others] = lists.map(list => setOf(listIn(list, 'all operands of $setEquals')))
    return others.every(other => other.size === first?.size && [...other.keys()].every(key => first.has(key)))
  }),
  $setIntersection: onArguments('$setIntersection', [0, Infinity], (...lists) => {
    if (lists.some(isNullish)) return null
    const [first, ...others] = lists.map(list => setOf(listIn(list, 'all operands of $setIntersection')))
    if (first === undefined) return []
    return sorted(new Map([...first].filter(([key]) => others.every(other => other.has(key)))))
  }),
  $setIsSubset: onArguments('$setIsSubset', [2, 2], (left, right) => {
    const within = setOf(listIn(right, 'both operands of $setIsSubset'))
    return listIn(left, 'both operands of $setIsSubset').every(value => within.has(valueKey(value)))
  }),
  $setUnion: onArguments('$setUnion', [0, Infinity], (...lists) =>
    lists.some(isNullish)
      ? null
      : sorted(setOf(lists.flatMap(list => listIn(list, 'all operands of $setUnion')))),
  ),
}
