import type { Expression } from '../Engine'
import { compileExpression } from '../expressions/compileExpression'
import { isTrue } from '../expressions/Expression'
import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'
import { equalityTest } from './comparisons'
import { compileOperators } from './fieldOperators'
import type { FieldTest } from './FieldTest'
import { someValue } from './FieldTest'
import { compileSchema } from './jsonSchema'

/** Tells whether a document is what a query asks for. */
export type Predicate = (document: unknown) => boolean

export interface QueryOptions {
  /** Milliseconds since 1970: what `$$NOW` stands for. */
  readonly now: () => number
  /** Variables that its `$expr` may use. */
  readonly variables?: Readonly<Record<string, unknown>>
}

type QueryOperator = (
  operand: unknown,
  compile: (query: unknown) => Predicate,
  options: QueryOptions,
) => Predicate

const branches = (name: string, operand: unknown, compile: (query: unknown) => Predicate): Predicate[] => {
  if (!Array.isArray(operand)) throw requestRefused(`${name} must be an array`)
  if (operand.length === 0) throw requestRefused(`${name} must be a nonempty array`)
  return operand.map(compile)
}

const QUERY_OPERATORS: Readonly<Record<string, QueryOperator>> = {
  $and: (operand, compile) => {
    const all = branches('$and', operand, compile)
    return document => all.every(branch => branch(document))
  },
  $or: (operand, compile) => {
    const all = branches('$or', operand, compile)
    return document => all.some(branch => branch(document))
  },
  $nor: (operand, compile) => {
    const all = branches('$nor', operand, compile)
    return document => !all.some(branch => branch(document))
  },
  $expr: (operand, _compile, options) => {
    const evaluate = compileExpression(operand, options)
    return document => isTrue(evaluate(document))
  },
  $jsonSchema: operand => compileSchema(operand),
  $comment: () => () => true,
}

/**
 * Compiles a query.
 * @throws EngineFault for an operator or an operand that it does not know
 */
export function compileQuery(query: unknown, options: QueryOptions): Predicate {
  if (!isDocument(query)) throw requestRefused('a query must be an object')
  const compile = (inner: unknown): Predicate => compileQuery(inner, options)
  const tests = Object.entries(query).map(([name, operand]) => {
    if (!name.startsWith('$')) return compileField(name, operand, compile)
    const operator = Object.hasOwn(QUERY_OPERATORS, name) ? QUERY_OPERATORS[name] : undefined
    if (operator === undefined) throw requestRefused(`unknown top level operator: ${name}`)
    return operator(operand, compile, options)
  })
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return document => tests.every(test => test(document))
}

function compileField(
  path: string,
  condition: unknown,
  compileQuery: (query: Expression) => Predicate,
): Predicate {
  const test = compileCondition(condition, compileQuery)
  const segments = path.split('.')
  return document => test.at(document, segments)
}

/** Compiles what a query says of one field: operators, or a value to be equal to. */
export function compileCondition(
  condition: unknown,
  compileQuery: (query: Expression) => Predicate,
): FieldTest {
  const isOperators = isDocument(condition) && Object.keys(condition)[0]?.startsWith('$') === true
  return isOperators ? compileOperators(condition, { compileQuery }) : someValue(equalityTest(condition))
}
