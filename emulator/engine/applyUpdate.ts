import { update } from 'mingo'
import type { Modifier } from 'mingo/updater'
import type { Document, Expression } from './Engine'
import { checkUpdateTargets } from './checkUpdate'
import { requestRefused } from './faults'
import { MINGO_OPTIONS, refusing } from './matcher'
import { decode, encode } from './storedDocument'

/** The document after an update by operators; the given one is left as it is. @throws EngineFault */
export function updatedDocument(document: Document, query: Expression, change: Expression): Document {
  checkUpdateTargets(document, change)
  const after = decode(encode(document))
  const condition = usesMatchedElement(change) ? query : undefined
  refusing(() =>
    update(after, change as Modifier<Document>, [], condition, {
      cloneMode: 'deep',
      queryOptions: MINGO_OPTIONS,
    }),
  )
  return after
}

/** The document that takes the place of one with this id. @throws EngineFault when it names another id. */
export function replacement(id: unknown, change: Expression): Document {
  const operator = Object.keys(change).find(field => field.startsWith('$'))
  if (operator !== undefined) throw requestRefused(`a whole document cannot contain the operator ${operator}`)
  if (change['_id'] !== undefined && change['_id'] !== id) {
    throw requestRefused("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return { ...change, _id: id as string }
}

/** What an upsert starts from: the fields that the query fixes to one value. */
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

const usesMatchedElement = (change: Expression): boolean =>
  Object.values(change).some(fields => Object.keys(fields as object).some(path => path.includes('.$')))
