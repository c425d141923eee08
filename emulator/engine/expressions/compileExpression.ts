import type { Compile, Evaluate, OperatorTable, Scope } from './Expression'
import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'
import { ACCUMULATIONS } from './accumulations'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { ARRAY_LOOPS } from './arrayLoops'
import { CONDITIONS } from './conditions'
import { CONVERSIONS } from './conversions'
import { DATES } from './dates'
import { DATE_TEXTS } from './dateTexts'
import { fieldAt } from './fieldAt'
import { OBJECTS } from './objects'
import { SETS } from './sets'
import { TEXTS } from './texts'
import { TEXT_SEARCHES } from './textSearches'
import { TRIGONOMETRY } from './trigonometry'
import { VARIABLES } from './variables'

/** Every operator of expressions that the local CloudBase knows. What is not here is refused by its name. */
const OPERATORS: OperatorTable = {
  ...ACCUMULATIONS,
  ...ARITHMETIC,
  ...ARRAYS,
  ...ARRAY_LOOPS,
  ...CONDITIONS,
  ...CONVERSIONS,
  ...DATES,
  ...DATE_TEXTS,
  ...OBJECTS,
  ...SETS,
  ...TEXTS,
  ...TEXT_SEARCHES,
  ...TRIGONOMETRY,
  ...VARIABLES,
}

/** Lists the names of the operators that expressions may use. */
export const expressionOperators = (): string[] => Object.keys(OPERATORS)

export interface CompileOptions {
  /** Milliseconds since 1970: what `$$NOW` stands for. */
  readonly now: () => number
  /** Variables that are given from outside, as a `$lookup` gives them to its pipeline. */
  readonly variables?: Readonly<Record<string, unknown>>
}

/**
 * Compiles an expression of an aggregation.
 * @throws EngineFault for an operator, a variable or an operand that it does not know
 */
export function compileExpression(expression: unknown, options: CompileOptions): (root: unknown) => unknown {
  const variables = options.variables ?? {}
  const evaluate = compileWithin(expression, new Set(Object.keys(variables)), options.now)
  return root => evaluate({ root, variables })
}

function compileWithin(expression: unknown, known: ReadonlySet<string>, now: () => number): Evaluate {
  const compile: Compile = (part, more) =>
    compileWithin(part, more === undefined ? known : new Set([...known, ...more]), now)
  if (typeof expression === 'string') {
    return expression.startsWith('$') ? compilePath(expression, known, now) : () => expression
  }
  if (Array.isArray(expression)) return compileList(expression, compile)
  if (!isDocument(expression)) return () => expression
  const [operator, ...others] = Object.keys(expression)
  if (operator?.startsWith('$') !== true) return compileDocument(expression, compile)
  if (others.length > 0) throw requestRefused('an expression specification must contain exactly one field')
  const known_ = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined
  if (known_ === undefined) throw requestRefused(`Unrecognized expression '${operator}'`)
  return known_(expression[operator], compile, now)
}

function compileList(parts: readonly unknown[], compile: Compile): Evaluate {
  const compiled = parts.map(part => compile(part))
  // A place in a list cannot be missing.
  return scope => compiled.map(part => part(scope) ?? null)
}

function compileDocument(expression: Readonly<Record<string, unknown>>, compile: Compile): Evaluate {
  const fields = Object.entries(expression).map(([name, part]) => {
    if (name.startsWith('$') || name.includes('.') || name === '') {
      throw requestRefused(`'${name}' cannot be the name of a field in an expression`)
    }
    return [name, compile(part)] as const
  })
  return scope => {
    const made: Record<string, unknown> = {}
    for (const [name, part] of fields) {
      const value = part(scope)
      if (value !== undefined) made[name] = value
    }
    return made
  }
}

function compilePath(path: string, known: ReadonlySet<string>, now: () => number): Evaluate {
  if (!path.startsWith('$$')) {
    const segments = segmentsOf(path.slice(1))
    return ({ root }) => fieldAt(root, segments)
  }
  const [variable = '', ...rest] = path.slice(2).split('.')
  const segments = rest.length === 0 ? [] : segmentsOf(rest.join('.'))
  const read = compileVariable(variable, known, now)
  return scope => fieldAt(read(scope), segments)
}

function compileVariable(variable: string, known: ReadonlySet<string>, now: () => number): Evaluate {
  if (known.has(variable)) return ({ variables }: Scope) => variables[variable]
  if (variable === 'ROOT' || variable === 'CURRENT') return ({ root }) => root
  if (variable === 'REMOVE') return () => undefined
  if (variable === 'NOW') return () => new Date(now())
  throw requestRefused(`Use of undefined variable: ${variable}`)
}

function segmentsOf(path: string): readonly string[] {
  const segments = path.split('.')
  if (segments.some(segment => segment === '' || segment.startsWith('$'))) {
    throw requestRefused(`'$${path}' is not the path of a field`)
  }
  return segments
}
