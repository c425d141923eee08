import type { OperatorTable } from './Expression'
import { onArguments } from './Expression'
import { requestRefused } from '../faults'
import { isDocument, isNullish } from '../values/bsonType'
import { equalValues } from '../values/compareValues'
import { wholeIn } from '../values/numbers'

/** Reads a list. @throws EngineFault for what is none */
export function listIn(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[]
  throw requestRefused(`${where} must be an array`)
}

/** Operators on lists that look at each element without an expression of its own. */
export const ARRAYS: OperatorTable = {
  $arrayElemAt: onArguments('$arrayElemAt', [2, 2], (list, place) => {
    if (isNullish(list) || isNullish(place)) return null
    return listIn(list, "$arrayElemAt's first argument").at(wholeIn(place, "$arrayElemAt's second argument"))
  }),
  $first: onArguments('$first', [1, 1], list =>
    isNullish(list) ? null : listIn(list, "$first's argument").at(0),
  ),
  $last: onArguments('$last', [1, 1], list =>
    isNullish(list) ? null : listIn(list, "$last's argument").at(-1),
  ),
  $arrayToObject: onArguments('$arrayToObject', [1, 1], toDocument),
  $concatArrays: onArguments('$concatArrays', [0, Infinity], (...lists) =>
    lists.some(isNullish) ? null : lists.flatMap(list => listIn(list, '$concatArrays')),
  ),
  $in: onArguments('$in', [2, 2], (value, list) =>
    listIn(list, "$in's second argument").some(element => equalValues(element, value)),
  ),
  $indexOfArray: onArguments('$indexOfArray', [2, 4], (list, value, ...edges) => {
    if (isNullish(list)) return null
    const elements = listIn(list, '$indexOfArray')
    const { from, to } = stretchOf('$indexOfArray', elements.length, edges)
    return elements.slice(0, to).findIndex((element, at) => at >= from && equalValues(element, value))
  }),
  $isArray: onArguments('$isArray', [1, 1], value => Array.isArray(value)),
  $range: onArguments('$range', [2, 3], range),
  $reverseArray: onArguments('$reverseArray', [1, 1], list =>
    isNullish(list) ? null : listIn(list, '$reverseArray').toReversed(),
  ),
  $size: onArguments('$size', [1, 1], list => listIn(list, 'The argument to $size').length),
  $slice: onArguments('$slice', [2, 3], slice),
}

/** Reads where a search begins and ends. @throws EngineFault for a place that is not whole or stands before the list */
export function stretchOf(
  name: string,
  length: number,
  edges: readonly unknown[],
): { from: number; to: number } {
  const [from, to] = edges.map(place => {
    const number = wholeIn(place, `${name}'s index`)
    if (number >= 0) return number
    throw requestRefused(`${name} requires a nonnegative index, not ${number}`)
  })
  return { from: from ?? 0, to: Math.min(to ?? length, length) }
}

function toDocument(pairs: unknown): unknown {
  if (isNullish(pairs)) return null
  const made: Record<string, unknown> = {}
  let shape: string | undefined
  for (const pair of listIn(pairs, "$arrayToObject's argument")) {
    const { form, name, value } = pairIn(pair)
    shape ??= form
    if (shape !== form) throw requestRefused('$arrayToObject requires a consistent input format')
    if (typeof name !== 'string') throw requestRefused('$arrayToObject requires keys that are strings')
    made[name] = value
  }
  return made
}

function pairIn(pair: unknown): { form: string; name: unknown; value: unknown } {
  if (Array.isArray(pair) && pair.length === 2) {
    const [name, value] = pair as unknown[]
    return { form: 'pairs', name, value }
  }
  if (isDocument(pair) && Object.keys(pair).length === 2 && 'k' in pair && 'v' in pair) {
    return { form: 'documents', name: pair['k'], value: pair['v'] }
  }
  throw requestRefused('$arrayToObject requires [key, value] pairs or objects with the fields k and v')
}

function range(start: unknown, end: unknown, ...more: unknown[]): number[] {
  const from = wholeIn(start, "$range's start")
  const to = wholeIn(end, "$range's end")
  const by = more.length === 0 ? 1 : wholeIn(more[0], "$range's step")
  if (by === 0) throw requestRefused('$range requires a non-zero step value')
  const made: number[] = []
  for (let at = from; by > 0 ? at < to : at > to; at += by) made.push(at)
  return made
}

function slice(list: unknown, first: unknown, ...more: unknown[]): unknown {
  if (isNullish(list) || isNullish(first) || more.some(isNullish)) return null
  const all = listIn(list, "$slice's first argument")
  const place = wholeIn(first, "$slice's second argument")
  if (more.length === 0) return place < 0 ? all.slice(place) : all.slice(0, place)
  const count = wholeIn(more[0], "$slice's third argument")
  if (count <= 0) throw requestRefused("$slice's third argument must be positive")
  const from = place < 0 ? Math.max(0, all.length + place) : place
  return all.slice(from, from + count)
}
