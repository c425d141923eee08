import { Query as AnyQuery } from 'mingo'
import { Context } from 'mingo/core'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { Document, Expression } from './Engine'
import { EngineFault } from './Engine'
import { checkQuery } from './checkQuery'
import { requestRefused } from './faults'

/** Options of every mingo call: no scripts from a query (`$where`, `$function`). */
export const MINGO_OPTIONS = { scriptEnabled: false } as const

/** A query that has no expressions compiles ten times as fast when mingo need not copy all their operators for it. */
const PLAIN_OPTIONS = { ...MINGO_OPTIONS, context: Context.init({ query: queryOperators }) }
const EXPRESSIONS = ['$expr', '$jsonSchema']

export type Matcher = (document: Document) => boolean

/** Compiles a query. @throws EngineFault `DATABASE_REQUEST_FAILED` for an operator or operand it does not know. */
export function compileMatcher(query: Expression): Matcher {
  if (Object.keys(query).length === 0) return () => true
  checkQuery(query)
  const compiled = refusing(() =>
    mentions(query, EXPRESSIONS) ? new AnyQuery(query, MINGO_OPTIONS) : new Query(query, PLAIN_OPTIONS),
  )
  return document => refusing(() => compiled.test(document))
}

/** Runs a mingo call. @throws EngineFault in place of whatever mingo throws: the refusal that a caller of CloudBase would get */
export function refusing<Result>(call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (error instanceof EngineFault) throw error
    throw requestRefused(error instanceof Error ? error.message : String(error))
  }
}

/** Tells whether one of the operators stands anywhere in an expression. */
export function mentions(expression: unknown, operators: readonly string[]): boolean {
  if (expression === null || typeof expression !== 'object') return false
  if (Array.isArray(expression)) return expression.some(element => mentions(element, operators))
  return Object.entries(expression).some(
    ([key, child]) => operators.includes(key) || mentions(child, operators),
  )
}
