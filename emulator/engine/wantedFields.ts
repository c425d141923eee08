import type { Document, Expression } from './Engine'

/** The fields of a document that an operation looks at, by their first names; null for all of them. */
export type WantedFields = Pick<ReadonlySet<string>, 'has'> | null

/** Operators of a query that hold conditions on fields of their own. */
const BRANCHING: ReadonlySet<string> = new Set(['$and', '$or', '$nor'])

const firstName = (path: string): string => {
  const end = path.indexOf('.')
  return end < 0 ? path : path.slice(0, end)
}

/** Unites what several parts of an operation look at. */
export function allOf(parts: readonly WantedFields[]): WantedFields {
  const some = parts.filter(part => part !== null)
  if (some.length < parts.length) return null
  return { has: name => some.some(part => part.has(name)) }
}

/** Tells which fields a query asks about; all where an operator of its own may look anywhere, as `$expr`. */
export function fieldsOfQuery(query: Expression): WantedFields {
  return allOf(
    Object.entries(query).map(([name, condition]) => {
      if (!name.startsWith('$')) return new Set([firstName(name)])
      if (!BRANCHING.has(name) || !Array.isArray(condition)) return null
      return allOf((condition as Expression[]).map(fieldsOfQuery))
    }),
  )
}

/** Tells which fields an order looks at. */
export const fieldsOfOrder = (order: Expression = {}): WantedFields =>
  new Set(Object.keys(order).map(firstName))

/** Tells which fields are needed for a projection; all for one that works something out. */
export function fieldsOfProjection(projection: Expression = {}): WantedFields {
  const { _id, ...others } = projection
  const values = Object.values(others)
  if (values.length === 0) return null
  if (values.every(isKept) && (_id === undefined || isKept(_id) || isDropped(_id)))
    return new Set(['_id', ...Object.keys(others).map(firstName)])
  if (!values.every(isDropped)) return null
  const left = new Set(Object.keys(others))
  return { has: name => !left.has(name) }
}

const isKept = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0)
const isDropped = (value: unknown): boolean => value === false || value === 0

/** Tells whether documents of the fields that a query and its order name are what a projection makes of them. */
export function isAsProjected(projection: Expression, query: Expression, order: Expression = {}): boolean {
  const names = Object.keys(projection)
  const isPlain = names.every(name => !name.includes('.') && isKept(projection[name]))
  if (!isPlain || names.length === 0) return false
  const kept = new Set(['_id', ...names])
  return [...Object.keys(query), ...Object.keys(order)].every(
    path => !path.startsWith('$') && kept.has(firstName(path)),
  )
}

/** Tells which fields the expressions of a stage read; all where they take the whole document. */
export function fieldsOfExpression(expression: unknown): WantedFields {
  if (typeof expression === 'string') {
    if (!expression.startsWith('$')) return new Set()
    return expression.startsWith('$$') ? null : new Set([firstName(expression.slice(1))])
  }
  if (Array.isArray(expression)) return allOf((expression as unknown[]).map(fieldsOfExpression))
  if (expression === null || typeof expression !== 'object') return new Set()
  if (Object.getPrototypeOf(expression) !== Object.prototype) return new Set()
  return allOf(Object.values(expression as Document).map(fieldsOfExpression))
}

/** Tells which fields the stages read that follow what an index has served. */
export function fieldsOfStages([first]: readonly Expression[]): WantedFields {
  if (first !== undefined && '$group' in first) return fieldsOfExpression(first['$group'])
  if (first !== undefined && '$count' in first) return new Set()
  return null
}
