import { requestRefused } from '../faults'
import type { Order } from '../planQuery'
import { compileCondition, compileQuery } from '../queries/compileQuery'
import { sortDocuments } from '../sortDocuments'
import type { Fields } from '../values/bsonType'
import { isDocument } from '../values/bsonType'
import { compareValues, equalValues } from '../values/compareValues'
import { wholeIn } from '../values/numbers'
import { listAt, modifiersIn } from './places'
import type { UpdateTable } from './UpdateOperator'

const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort']

/** Operators that change a list. */
export const LIST_CHANGES: UpdateTable = {
  $push: {
    creates: true,
    check: operand => {
      const modifiers = modifiersIn('$push', operand, PUSH_MODIFIERS)
      for (const name of ['$position', '$slice']) {
        if (modifiers[name] !== undefined) wholeIn(modifiers[name], `The value for ${name}`)
      }
      if (modifiers['$sort'] !== undefined) sorted([], modifiers['$sort'])
    },
    change: (place, operand, path) => {
      place.set(pushed(listAt(place, path) ?? [], modifiersIn('$push', operand, PUSH_MODIFIERS)))
    },
  },
  $addToSet: {
    creates: true,
    check: operand => {
      modifiersIn('$addToSet', operand, ['$each'])
    },
    change: (place, operand, path) => {
      // What is there stays as it is, several equal ones too.
      const list = [...(listAt(place, path) ?? [])]
      for (const value of modifiersIn('$addToSet', operand, ['$each'])['$each'] as unknown[]) {
        if (!list.some(element => equalValues(element, value))) list.push(value)
      }
      place.set(list)
    },
  },
  $pop: {
    creates: false,
    check: operand => {
      if (operand !== 1 && operand !== -1) throw requestRefused('$pop expects 1 or -1')
    },
    change: (place, operand, path) => {
      const list = listAt(place, path)
      if (list !== undefined) place.set(operand === 1 ? list.slice(0, -1) : list.slice(1))
    },
  },
  $pull: {
    creates: false,
    check: operand => {
      pullTest(operand, Date.now)
    },
    change: (place, operand, path, { now }) => {
      const goes = pullTest(operand, now)
      const list = listAt(place, path)
      if (list !== undefined) place.set(list.filter(element => !goes(element)))
    },
  },
  $pullAll: {
    creates: false,
    check: operand => {
      if (!Array.isArray(operand)) throw requestRefused('$pullAll requires an array argument')
    },
    change: (place, operand, path) => {
      const list = listAt(place, path)
      if (list === undefined) return
      place.set(list.filter(element => !(operand as unknown[]).some(value => equalValues(value, element))))
    },
  },
}

function pushed(list: readonly unknown[], modifiers: Fields): unknown[] {
  const { $each, $position, $slice, $sort } = modifiers as { $each: unknown[] } & Record<string, unknown>
  const made = [...list]
  made.splice($position === undefined ? made.length : wholeIn($position, '$position'), 0, ...$each)
  const ordered = $sort === undefined ? made : sorted(made, $sort)
  if ($slice === undefined) return ordered
  const slice = wholeIn($slice, '$slice')
  return slice < 0 ? ordered.slice(slice) : ordered.slice(0, slice)
}

/** Sorts by the values themselves, or by fields of documents. @throws EngineFault for what is no order */
function sorted(list: readonly unknown[], order: unknown): unknown[] {
  if (order === 1 || order === -1) return [...list].sort((left, right) => compareValues(left, right) * order)
  const isOrder =
    isDocument(order) &&
    Object.keys(order).length > 0 &&
    Object.values(order).every(direction => direction === 1 || direction === -1)
  if (!isOrder) throw requestRefused('The $sort of $push is 1, -1, or an object of these by field')
  return sortDocuments(list, element => (isDocument(element) ? element : {}), order as Order)
}

/** What `$pull` takes out: values equal to one, values of which operators hold, or documents that a query finds. */
function pullTest(operand: unknown, now: () => number): (element: unknown) => boolean {
  const compile = (query: unknown) => compileQuery(query, { now })
  const isQuery = isDocument(operand) && Object.keys(operand)[0]?.startsWith('$') !== true
  if (isQuery) {
    const matches = compile(operand)
    return element => isDocument(element) && matches(element)
  }
  const test = compileCondition(operand, compile)
  return element => test.of(element)
}
