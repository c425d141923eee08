import type { Document } from '../Engine'
import { requestRefused } from '../faults'
import type { Order } from '../planQuery'
import { compileQuery } from '../queries/compileQuery'
import { nearOrder } from '../queries/nearOrder'
import { sortDocuments } from '../sortDocuments'
import { isDocument } from '../values/bsonType'
import { wholeIn } from '../values/numbers'
import type { StageTable } from './Stage'

/** Reads an order. @throws EngineFault for what is none */
export function orderIn(operand: unknown): Order {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw requestRefused('$sort stage must have at least one sort key')
  }
  const wrong = Object.entries(operand).find(([, direction]) => direction !== 1 && direction !== -1)
  if (wrong !== undefined)
    throw requestRefused('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return operand as Order
}

/** Reads how many documents `$limit` leaves. @throws EngineFault for what is no count */
export function limitIn(operand: unknown): number {
  const limit = wholeIn(operand, 'the limit')
  if (limit > 0) return limit
  throw requestRefused('the limit must be positive')
}

/** Reads how many documents `$skip` passes over. @throws EngineFault for what is no count */
export function skipIn(operand: unknown): number {
  const skip = wholeIn(operand, 'the skip')
  if (skip >= 0) return skip
  throw requestRefused('the skip must be non-negative')
}

/** Stages that choose documents and put them in order. */
export const CHOOSING: StageTable = {
  $match: (operand, context) => {
    if (isDocument(operand) && nearOrder(operand) !== null) {
      throw requestRefused('$near is not allowed inside of a $match: use the stage $geoNear')
    }
    const matches = compileQuery(operand, context)
    return documents => documents.filter(matches)
  },
  $sort: operand => {
    const order = orderIn(operand)
    return documents => sortDocuments(documents, document => document, order)
  },
  $limit: operand => {
    const limit = limitIn(operand)
    return documents => documents.slice(0, limit)
  },
  $skip: operand => {
    const skip = skipIn(operand)
    return documents => documents.slice(skip)
  },
  $sample: operand => {
    if (!isDocument(operand) || Object.keys(operand).join() !== 'size') {
      throw requestRefused('$sample stage must specify a size, and nothing besides')
    }
    const size = wholeIn(operand['size'], 'the size of $sample')
    if (size <= 0) throw requestRefused('size argument to $sample must be positive')
    return documents => drawn(documents, size)
  },
}

/** Draws documents at random, each at most once. */
function drawn(documents: readonly Document[], size: number): Document[] {
  const left = [...documents]
  const count = Math.min(size, left.length)
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(Math.random() * (left.length - at))
    const [here, there] = [left[at], left[other]]
    if (here !== undefined && there !== undefined) [left[at], left[other]] = [there, here]
  }
  return left.slice(0, count)
}
