import { Query } from 'mingo'
import type { Document, Expression } from './Engine'
import { EngineFault } from './Engine'
import { checkQuery } from './checkQuery'
import { requestRefused } from './faults'

/** Options of every mingo call: no scripts from a query (`$where`, `$function`). */
export const MINGO_OPTIONS = { scriptEnabled: false } as const

export type Matcher = (document: Document) => boolean

/** Compiles a query. @throws EngineFault `DATABASE_REQUEST_FAILED` for an operator or operand it does not know. */
export function compileMatcher(query: Expression): Matcher {
  if (Object.keys(query).length === 0) return () => true
  checkQuery(query)
  const compiled = refusing(() => new Query(query, MINGO_OPTIONS))
  return document => refusing(() => compiled.test(document))
}

/** Runs a mingo call; what it throws becomes the refusal that a caller of CloudBase would get. */
export function refusing<Result>(call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (error instanceof EngineFault) throw error
    throw requestRefused(error instanceof Error ? error.message : String(error))
  }
}
