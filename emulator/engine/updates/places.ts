import { requestRefused } from '../faults'
import type { Fields } from '../values/bsonType'
import { bsonType, isDocument } from '../values/bsonType'

/** A place in a document that an update changes: a field, or an element of a list. */
export interface Place {
  readonly value: unknown
  set(value: unknown): void
  /** Takes a field away; an element of a list becomes null, so that the others keep their places. */
  remove(): void
  readonly inList: boolean
}

export interface Walk {
  /** Whether what is missing on the way is made. */
  readonly creates: boolean
  /** The place of the element that the query found in a list, for `$`. */
  readonly positionOf: (listPath: string) => number
}

const PLACE = /^(?:0|[1-9]\d*)$/
const EVERY = '$[]'
/** A list may not be made longer by more than this with one update. */
const MOST_FILLED = 1_500_000

/** Finds the places that a path of an update leads to. @throws EngineFault where something on the way cannot hold it */
export function placesAt(document: Record<string, unknown>, path: string, walk: Walk): Place[] {
  return placesFrom(document, path.split('.'), 0, walk)
}

function placesFrom(holder: unknown, segments: readonly string[], at: number, walk: Walk): Place[] {
  const segment = segments[at] ?? ''
  if (segment === EVERY) {
    if (!Array.isArray(holder)) throw notAList(segments.slice(0, at), holder)
    return holder.flatMap((_element, place) => placesBelow(holder, String(place), segments, at, walk))
  }
  if (segment === '$') {
    if (!Array.isArray(holder)) throw notAList(segments.slice(0, at), holder)
    const place = walk.positionOf(segments.slice(0, at).join('.'))
    return placesBelow(holder, String(place), segments, at, walk)
  }
  if (segment.startsWith('$'))
    throw requestRefused(`the local CloudBase does not know array filters: ${segment}`)
  return placesBelow(holder, segment, segments, at, walk)
}

const notAList = (path: readonly string[], value: unknown) =>
  requestRefused(
    `Cannot apply array updates to non-array element ${path.join('.')}: ${JSON.stringify(value)}`,
  )

type Holder = Record<string, unknown> | unknown[]

function placesBelow(
  holder: unknown,
  segment: string,
  segments: readonly string[],
  at: number,
  walk: Walk,
): Place[] {
  if (!canHold(holder, segment)) {
    if (!walk.creates) return []
    const parent = segments.slice(0, at).join('.')
    throw requestRefused(`Cannot create field '${segment}' in element {${parent}: ${JSON.stringify(holder)}}`)
  }
  if (at + 1 === segments.length) return [placeOf(holder, segment)]
  const child = childOf(holder, segment)
  if (child !== undefined) return placesFrom(child, segments, at + 1, walk)
  if (!walk.creates) return []
  // It is put in its place only once there is something to hold.
  const made: Record<string, unknown> = {}
  return placesFrom(made, segments, at + 1, walk).map(place => ({
    ...place,
    set: value => {
      place.set(value)
      placeOf(holder, segment).set(made)
    },
  }))
}

const childOf = (holder: Holder, segment: string): unknown => {
  if (Array.isArray(holder)) return holder[Number(segment)]
  return Object.hasOwn(holder, segment) ? holder[segment] : undefined
}

function canHold(value: unknown, segment: string): value is Holder {
  return Array.isArray(value) ? PLACE.test(segment) : isDocument(value)
}

function placeOf(holder: Holder, segment: string): Place {
  const value = childOf(holder, segment)
  if (!Array.isArray(holder)) {
    return {
      value,
      inList: false,
      set: next => {
        holder[segment] = next
      },
      remove: () => {
        Reflect.deleteProperty(holder, segment)
      },
    }
  }
  const place = Number(segment)
  return {
    value,
    inList: true,
    set: next => {
      if (place - holder.length > MOST_FILLED) throw requestRefused('an array cannot be filled up that far')
      while (holder.length < place) holder.push(null)
      holder[place] = next
    },
    remove: () => {
      if (place < holder.length) holder[place] = null
    },
  }
}

/** Reads the list at a place; undefined when there is nothing. @throws EngineFault for what is no list */
export function listAt(place: Place, path: string): readonly unknown[] | undefined {
  if (place.value === undefined || Array.isArray(place.value)) return place.value
  throw requestRefused(`The field '${path}' must be an array but is of type ${bsonType(place.value)}`)
}

/** Reads the modifiers beside `$each`. @throws EngineFault for one that is not known */
export function modifiersIn(name: string, operand: unknown, known: readonly string[]): Fields {
  if (!isDocument(operand) || !Object.hasOwn(operand, '$each')) return { $each: [operand] }
  const unknown = Object.keys(operand).find(key => !known.includes(key))
  if (unknown !== undefined) throw requestRefused(`Unrecognized clause in ${name}: ${unknown}`)
  if (!Array.isArray(operand['$each']))
    throw requestRefused(`The argument to $each in ${name} must be an array`)
  return operand
}
