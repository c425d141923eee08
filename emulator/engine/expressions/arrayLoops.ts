import type { Compile, Evaluate, OperatorTable, Scope } from './Expression'
import { isTrue, namedOperand } from './Expression'
import { listIn } from './arrays'
import { requestRefused } from '../faults'
import { isNullish } from '../values/bsonType'
import { wholeIn } from '../values/numbers'
import { variableName } from './variables'

/** Operators that work out an expression for each element of a list. */
export const ARRAY_LOOPS: OperatorTable = {
  $map: (operand, compile) => {
    const given = namedOperand('$map', operand, ['input', 'in'], ['as'])
    const each = overElements(given, given['in'], compile)
    return eachOf('$map', given, compile, (list, scope) => list.map(element => each(scope, element) ?? null))
  },
  $filter: (operand, compile) => {
    const given = namedOperand('$filter', operand, ['input', 'cond'], ['as', 'limit'])
    const keeps = overElements(given, given['cond'], compile)
    const most = compile(given['limit'] ?? null)
    return eachOf('$filter', given, compile, (list, scope) => {
      const kept = list.filter(element => isTrue(keeps(scope, element)))
      const limit = most(scope)
      return isNullish(limit) ? kept : kept.slice(0, positive(limit))
    })
  },
  $reduce: (operand, compile) => {
    const given = namedOperand('$reduce', operand, ['input', 'initialValue', 'in'])
    const [first, next] = [compile(given['initialValue']), compile(given['in'], ['this', 'value'])]
    return eachOf('$reduce', given, compile, (list, scope) =>
      list.reduce(
        (value, element) =>
          next({ root: scope.root, variables: { ...scope.variables, this: element, value } }),
        first(scope),
      ),
    )
  },
  $zip: (operand, compile) => {
    const given = namedOperand('$zip', operand, ['inputs'], ['useLongestLength', 'defaults'])
    const [inputs, defaults] = [compile(given['inputs']), compile(given['defaults'] ?? null)]
    const longest = given['useLongestLength'] ?? false
    if (typeof longest !== 'boolean') throw requestRefused('useLongestLength must be a bool')
    if (!longest && Object.hasOwn(given, 'defaults')) {
      throw requestRefused('cannot specify defaults unless useLongestLength is true')
    }
    return scope => zip(inputs(scope), defaults(scope), longest)
  },
}

type Given = Readonly<Record<string, unknown>>

function overElements(
  given: Given,
  part: unknown,
  compile: Compile,
): (scope: Scope, element: unknown) => unknown {
  const name = given['as'] === undefined ? 'this' : variableName(given['as'])
  const evaluate = compile(part, [name])
  return (scope, element) =>
    evaluate({ root: scope.root, variables: { ...scope.variables, [name]: element } })
}

function eachOf(
  name: string,
  given: Given,
  compile: Compile,
  work: (list: readonly unknown[], scope: Scope) => unknown,
): Evaluate {
  const input = compile(given['input'])
  return scope => {
    const list = input(scope)
    return isNullish(list) ? null : work(listIn(list, `input to ${name}`), scope)
  }
}

function positive(limit: unknown): number {
  const number = wholeIn(limit, "$filter's limit")
  if (number > 0) return number
  throw requestRefused("$filter's limit must be greater than 0")
}

function zip(inputs: unknown, defaults: unknown, longest: boolean): unknown {
  if (isNullish(inputs)) return null
  const given = listIn(inputs, '$zip inputs')
  if (given.length === 0) throw requestRefused('$zip requires at least one input array')
  if (given.some(isNullish)) return null
  const lists = given.map(list => listIn(list, 'each of $zip inputs'))
  const fillers = isNullish(defaults) ? [] : listIn(defaults, '$zip defaults')
  if (fillers.length > 0 && fillers.length !== lists.length) {
    throw requestRefused('defaults and inputs must have the same length')
  }
  const lengths = lists.map(list => list.length)
  const length = longest ? Math.max(...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_unused, at) =>
    lists.map((list, place) => (at < list.length ? list[at] : fillers[place]) ?? null),
  )
}
