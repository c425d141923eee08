import type { OperatorTable } from './Expression'
import { namedOperand } from './Expression'
import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'

const VARIABLE = /^[a-z][A-Za-z0-9_]*$/

/** Checks the name of a variable. @throws EngineFault for one that is none */
export function variableName(name: unknown): string {
  if (typeof name === 'string' && VARIABLE.test(name)) return name
  throw requestRefused(`'${String(name)}' cannot be the name of a variable`)
}

/** Operators that name values, or that keep one from being read as an expression. */
export const VARIABLES: OperatorTable = {
  $literal: operand => () => operand,
  $let: (operand, compile) => {
    const given = namedOperand('$let', operand, ['vars', 'in'])
    if (!isDocument(given['vars'])) throw requestRefused("invalid parameter: expected an object ('vars')")
    const named = Object.entries(given['vars']).map(
      ([name, part]) => [variableName(name), compile(part)] as const,
    )
    const body = compile(
      given['in'],
      named.map(([name]) => name),
    )
    return scope => {
      const own = Object.fromEntries(named.map(([name, part]) => [name, part(scope)]))
      return body({ root: scope.root, variables: { ...scope.variables, ...own } })
    }
  },
}
