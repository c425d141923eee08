import type { Document, Expression } from './Engine'
import { compileQuery } from './queries/compileQuery'
import { nearOrder } from './queries/nearOrder'

export type Matcher = (document: Document) => boolean

/** Compiles a query. @throws EngineFault `DATABASE_REQUEST_FAILED` for an operator or operand it does not know */
export function compileMatcher(query: Expression, now: () => number): Matcher {
  if (Object.keys(query).length === 0) return () => true
  // What asks for the nearest can stand at one place only.
  nearOrder(query)
  return compileQuery(query, { now })
}
