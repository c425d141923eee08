import type { Document, Expression } from './Engine'
import { requestRefused } from './faults'
import { mentions } from './matcher'

/** The update operators that work as MongoDB's do; everything else is refused before a document is touched. */
const KNOWN = new Set([
  '$addToSet',
  '$bit',
  '$currentDate',
  '$inc',
  '$max',
  '$min',
  '$mul',
  '$pop',
  '$pull',
  '$pullAll',
  '$push',
  '$rename',
  '$set',
  '$unset',
])
const ON_NUMBERS = new Set(['$inc', '$mul', '$bit'])
const ON_ARRAYS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
/** These leave a document alone when their path leads nowhere. */
const NEVER_CREATE = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename'])

/**
 * Checks that an update has the shape of one, before any document is looked at.
 * @throws EngineFault for an update that is no update: no operators, an unknown one, fields where none can be.
 */
export function checkUpdateShape(change: Expression): void {
  const operators = Object.keys(change)
  if (operators.length === 0) throw requestRefused('the update is empty')
  for (const operator of operators) {
    if (!operator.startsWith('$')) {
      throw requestRefused('the update operation document must contain atomic operators')
    }
    if (!KNOWN.has(operator)) throw requestRefused(`Unknown update operator: '${operator}'`)
    const fields = change[operator]
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) {
      throw requestRefused(`Modifiers operate on fields but ${operator} was given none`)
    }
  }
  if (mentions(change, ['$where'])) throw requestRefused('$where is not allowed')
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
    if (path === '' || path.startsWith('$')) throw requestRefused(`'${path}' is not the path of a field`)
    const within = paths.slice(0, at).find(other => path === other || path.startsWith(`${other}.`))
    if (within !== undefined) {
      throw requestRefused(`Updating the path '${path}' would create a conflict at '${within}'`)
    }
  }
}

/**
 * Refuses what MongoDB refuses and mingo passes over in silence: counting on a text, pushing to what is no array,
 * setting a field of what is no object.
 */
export function checkUpdateTargets(document: Document, change: Expression): void {
  for (const [operator, fields] of Object.entries(change)) {
    for (const path of Object.keys(fields as object)) checkTarget(document, operator, path)
  }
}

function checkTarget(document: Document, operator: string, path: string): void {
  const segments = path.split('.')
  let value: unknown = document
  for (const [at, segment] of segments.entries()) {
    // Positional operators choose their elements themselves.
    if (segment.startsWith('$')) return
    if (value === undefined) return
    if (!canHold(value, segment)) {
      if (NEVER_CREATE.has(operator)) return
      const parent = segments.slice(0, at).join('.')
      throw requestRefused(
        `Cannot create field '${segment}' in element {${parent}: ${JSON.stringify(value)}}`,
      )
    }
    value = (value as Record<string, unknown>)[segment]
  }
  if (value === undefined) return
  if (ON_NUMBERS.has(operator) && typeof value !== 'number') {
    throw requestRefused(
      `Cannot apply ${operator} to a value of non-numeric type: ${path} is ${kindOf(value)}`,
    )
  }
  if (ON_ARRAYS.has(operator) && !Array.isArray(value)) {
    throw requestRefused(`The field '${path}' must be an array but is ${kindOf(value)}`)
  }
}

function canHold(value: unknown, segment: string): boolean {
  if (Array.isArray(value)) return /^\d+$/.test(segment)
  return value !== null && typeof value === 'object' && !(value instanceof Date) && !('_bsontype' in value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `of type ${typeof value}`
}
