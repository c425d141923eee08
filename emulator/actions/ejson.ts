import { EJSON } from 'bson'

import type { Document } from '../engine/Engine'
import { ActionFault } from './ActionFault'

const SERVER_DATE = '$tcb_server_date'

/**
 * Reads the text in which the SDK sends queries, documents and updates: canonical EJSON, in which a server date may
 * stand at any depth. Such a date becomes `now` plus its offset.
 *
 * @throws ActionFault `INVALID_PARAM` when the text is no EJSON object.
 */
export function readEjson(text: string, now: () => number): Document {
  const value = parse(text)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ActionFault('INVALID_PARAM', 'an EJSON object is expected')
  }
  return resolve(text, value, now) as Document
}

/** Reads any value as {@link readEjson} does: the stages of a pipeline may be numbers or strings. */
export function readEjsonValue(text: string, now: () => number): unknown {
  return resolve(text, parse(text), now)
}

/** Writes a document for the SDK: canonical EJSON, so that no number changes its type on the way. */
export function writeEjson(document: Document): string {
  return EJSON.stringify(document, { relaxed: false })
}

const OBJECT_ID = /\{"\$oid":"([0-9a-f]{24})"\}/g

/**
 * As {@link writeEjson}, with ids of MongoDB's own class as their 24 digits: the SDK takes what a read gives apart by its
 * fields, and of such an id it would leave an empty object.
 */
export function writeForReading(document: Document): string {
  const text = writeEjson(document)
  // Within a text of the document the quotes would be escaped.
  return text.includes('"$oid"') ? text.replace(OBJECT_ID, '"$1"') : text
}

function parse(text: string): unknown {
  try {
    return EJSON.parse(text)
  } catch {
    throw new ActionFault('INVALID_PARAM', 'the text is no EJSON')
  }
}

/** Walks the value only when the text names something to resolve: most requests carry nothing. */
function resolve(text: string, value: unknown, now: () => number): unknown {
  return text.includes(SERVER_DATE) ? resolveIn(value, now()) : value
}

function resolveIn(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map(item => resolveIn(item, now))
  if (!isPlainObject(value)) return value
  const serverDate = value[SERVER_DATE]
  if (serverDate !== undefined) return new Date(now + offsetOf(serverDate))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveIn(item, now)]))
}

function offsetOf(serverDate: unknown): number {
  const offset = isPlainObject(serverDate) ? (serverDate['offset'] ?? 0) : 0
  if (typeof offset === 'number' && Number.isFinite(offset)) return offset
  throw new ActionFault('INVALID_PARAM', 'the offset of a server date is a number of milliseconds')
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}
