import { update } from 'mingo'
import * as updateOperators from 'mingo/operators/update'
import type { Modifier } from 'mingo/updater'
import type { Document, Expression } from './Engine'
import { checkUpdateTargets } from './checkUpdate'
import { requestRefused } from './faults'
import { idKeyOf } from './keyspace'
import { MINGO_OPTIONS, refusing } from './matcher'

/** These ask more of mingo than its operators give by themselves: the matched element, the present instant. */
const needsWholeUpdate = (change: Expression): boolean =>
  '$currentDate' in change ||
  Object.values(change).some(fields => Object.keys(fields as object).some(isPositional))

const isPositional = (path: string): boolean => path.includes('.$')

type Operator = (fields: Record<string, unknown>) => (document: Document) => string[]
const OPERATORS = updateOperators as unknown as Readonly<Record<string, Operator>>

/** Changes a document by operators, which it must own. @throws EngineFault, and then the document is worthless */
export function updateInPlace(document: Document, query: Expression, change: Expression): Document {
  checkUpdateTargets(document, change)
  refusing(() => {
    if (needsWholeUpdate(change)) {
      const condition = Object.values(change).some(fields => Object.keys(fields as object).some(isPositional))
      const options = { cloneMode: 'deep' as const, queryOptions: MINGO_OPTIONS }
      update(document, change as Modifier<Document>, [], condition ? query : undefined, options)
      return
    }
    // The operators one by one: a whole update copies every operator that mingo knows, five times.
    for (const [operator, fields] of Object.entries(change)) {
      OPERATORS[operator]?.(fields as Record<string, unknown>)(document)
    }
  })
  return document
}

/**
 * Makes the document that takes the place of one with this id.
 * @throws EngineFault when it names another id.
 */
export function replacement(id: unknown, change: Expression): Document {
  const operator = Object.keys(change).find(field => field.startsWith('$'))
  if (operator !== undefined) throw requestRefused(`a whole document cannot contain the operator ${operator}`)
  if (change['_id'] !== undefined && !idKeyOf(change['_id']).equals(idKeyOf(id))) {
    throw requestRefused("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return { ...change, _id: id as string }
}

/** Makes what an upsert starts from: the fields that the query fixes to one value. */
export function upsertSeed(query: Expression): Document {
  const seed: Document = {}
  for (const [field, condition] of Object.entries(query)) {
    if (field.startsWith('$') || field.includes('.')) continue
    const isOperators =
      condition !== null &&
      typeof condition === 'object' &&
      Object.keys(condition).some(key => key.startsWith('$'))
    const value = isOperators ? (condition as Record<string, unknown>)['$eq'] : condition
    if (value !== undefined && !(value instanceof RegExp)) seed[field] = value
  }
  return seed
}
