import type { Expression } from '../Engine'
import { requestRefused } from '../faults'
import { readPath } from '../readPath'
import { isDocument } from '../values/bsonType'
import { distanceTo, nearnessIn } from './geoOperators'

const NEAR = ['$near', '$nearSphere']
/** Where a query that puts documents in order cannot stand. */
const AMONG_OTHERS = ['$or', '$nor', '$not', '$elemMatch']

/**
 * Finds how a query orders what it finds: by the distance from a place when it asks for what is near, not at all otherwise.
 * @returns how far a document is, in metres, or null
 * @throws EngineFault for two such conditions, or one where none can stand
 */
export function nearOrder(query: Expression): ((document: Expression) => number) | null {
  const found = nearIn(query)
  const [only] = found
  if (only === undefined) return null
  if (found.length > 1) throw requestRefused('Too many geoNear expressions')
  const { place } = nearnessIn(only.name, only.operand)
  return document => {
    const distances = valuesAt(document, only.path).map(value => distanceTo(place, value) ?? Infinity)
    return Math.min(Infinity, ...distances)
  }
}

/** What may be a geometry at a path: the value itself, and each element of a list. */
function valuesAt(document: Expression, path: string): readonly unknown[] {
  const whole = path
    .split('.')
    .reduce<unknown>((value, name) => (isDocument(value) ? value[name] : undefined), document)
  return [whole, ...readPath(document, path).values]
}

interface NearCondition {
  readonly path: string
  readonly name: string
  readonly operand: unknown
}

function nearIn(query: Expression): NearCondition[] {
  return Object.entries(query).flatMap(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition)) return condition.filter(isDocument).flatMap(nearIn)
    if (AMONG_OTHERS.includes(path) && mentionsNear(condition)) {
      throw requestRefused(`geo $near must be top-level expression, not within ${path}`)
    }
    if (path.startsWith('$') || !isDocument(condition)) return []
    for (const name of AMONG_OTHERS) {
      if (mentionsNear(condition[name]))
        throw requestRefused(`geo $near must be top-level expression, not within ${name}`)
    }
    return NEAR.filter(name => Object.hasOwn(condition, name)).map(name => ({
      path,
      name,
      operand: condition[name],
    }))
  })
}

function mentionsNear(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsNear)
  if (!isDocument(value)) return false
  return Object.entries(value).some(([key, child]) => NEAR.includes(key) || mentionsNear(child))
}
