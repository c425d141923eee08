import type { Document, Expression } from '../Engine'
import { requestRefused } from '../faults'
import { idKeyOf } from '../keyspace'
import { isDocument } from '../values/bsonType'
import { isPattern } from '../queries/comparisons'
import { FIELD_CHANGES } from './fieldChanges'
import { LIST_CHANGES } from './listChanges'
import { placesAt } from './places'
import { positionFinder } from './positions'
import type { UpdateTable } from './UpdateOperator'

/** Every operator of updates that the local CloudBase knows. What is not here is refused by its name. */
const OPERATORS: UpdateTable = { ...FIELD_CHANGES, ...LIST_CHANGES }

/** Lists the names of the operators that an update may use. */
export const updateOperators = (): string[] => Object.keys(OPERATORS)

/**
 * Checks that an update has the shape of one, before any document is looked at.
 * @throws EngineFault for an update that is no update: no operators, an unknown one, an operand that it cannot take
 */
export function checkUpdate(change: Expression): void {
  const names = Object.keys(change)
  if (names.length === 0) throw requestRefused('the update is empty')
  for (const name of names) {
    if (!name.startsWith('$')) {
      throw requestRefused('the update operation document must contain atomic operators')
    }
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (operator === undefined) throw requestRefused(`Unknown update operator: '${name}'`)
    const fields = change[name]
    if (!isDocument(fields)) throw requestRefused(`Modifiers operate on fields but ${name} was given none`)
    for (const operand of Object.values(fields)) operator.check?.(operand)
  }
  checkPaths(change)
}

/** Each path is changed by one operator, and `_id` by none. */
function checkPaths(change: Expression): void {
  const renamed = Object.values(change['$rename'] ?? {}).map(String)
  const paths = [...Object.values(change).flatMap(fields => Object.keys(fields as object)), ...renamed].sort()
  for (const [at, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw requestRefused(
        `Performing an update on the path '${path}' would modify the immutable field '_id'`,
      )
    }
    if (path.startsWith('$') || path.split('.').includes('')) {
      throw requestRefused(`'${path}' is not the path of a field`)
    }
    const within = paths.slice(0, at).find(other => path === other || path.startsWith(`${other}.`))
    if (within !== undefined) {
      throw requestRefused(`Updating the path '${path}' would create a conflict at '${within}'`)
    }
  }
}

/** Changes a document by operators, which it must own. @throws EngineFault, and then the document is worthless */
export function updateInPlace(
  document: Document,
  query: Expression,
  change: Expression,
  now: () => number,
): Document {
  const walk = { positionOf: positionFinder(document, query, now) }
  for (const [name, fields] of Object.entries(change)) {
    const operator = OPERATORS[name]
    if (operator === undefined) continue
    for (const [path, operand] of Object.entries(fields as Expression)) {
      for (const place of placesAt(document, path, { ...walk, creates: operator.creates })) {
        operator.change(place, operand, path, { document, walk, now })
      }
    }
  }
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
    const isOperators = isDocument(condition) && Object.keys(condition).some(key => key.startsWith('$'))
    const value = isOperators ? condition['$eq'] : condition
    if (value !== undefined && !isPattern(value)) seed[field] = value
  }
  return seed
}
