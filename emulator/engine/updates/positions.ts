import type { Expression } from '../Engine'
import { requestRefused } from '../faults'
import { compileQuery } from '../queries/compileQuery'
import { isDocument } from '../values/bsonType'

/**
 * Finds which element of a list a query has found, for the `$` of an update.
 * @throws EngineFault when the query says nothing of the list, or several things, of which any could be meant
 */
export function positionFinder(
  document: Readonly<Record<string, unknown>>,
  query: Expression,
  now: () => number,
): (listPath: string) => number {
  return listPath => {
    const [only, ...others] = conditionsOn(query, listPath)
    if (only === undefined || others.length > 0) {
      throw requestRefused(
        `The positional operator did not find the match needed from the query: ${listPath} must have one condition`,
      )
    }
    const list = listPath
      .split('.')
      .reduce<unknown>((at, name) => (isDocument(at) ? at[name] : undefined), document)
    const matches = compileQuery({ [only.path]: only.condition }, { now })
    const place = Array.isArray(list)
      ? (list as unknown[]).findIndex(element => matches(nested(listPath, [element])))
      : -1
    if (place === -1) {
      throw requestRefused('The positional operator did not find the match needed from the query')
    }
    return place
  }
}

interface Condition {
  readonly path: string
  readonly condition: unknown
}

function conditionsOn(query: Expression, listPath: string): Condition[] {
  return Object.entries(query).flatMap(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition)) {
      return condition.filter(isDocument).flatMap(branch => conditionsOn(branch, listPath))
    }
    return path === listPath || path.startsWith(`${listPath}.`) ? [{ path, condition }] : []
  })
}

const nested = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
