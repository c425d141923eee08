import { requestRefused } from '../faults'
import { bsonType, isDocument, isNumeric } from '../values/bsonType'
import { compareValues } from '../values/compareValues'
import { exactly, numberIn, wholeIn } from '../values/numbers'
import type { UpdateTable } from './UpdateOperator'
import { placesAt } from './places'
import type { Place } from './places'

/** Changes a number by another; what is not there counts as 0. */
const onNumber = (name: string, work: (old: number, by: number) => number) => ({
  creates: true,
  check: (operand: unknown) => {
    if (!isNumeric(operand))
      throw requestRefused(`Cannot ${name} with non-numeric argument: ${bsonType(operand)}`)
  },
  change: (place: Place, operand: unknown, path: string) => {
    const old = place.value ?? 0
    if (place.value === null || !isNumeric(old)) {
      throw requestRefused(
        `Cannot apply ${name} to a value of non-numeric type: ${path} is of type ${bsonType(place.value)}`,
      )
    }
    const [number, by] = [numberIn(old, name), numberIn(operand, name)]
    place.set(exactly(work(number, by), [number, by], name))
  },
})

/** Takes the operand where it stands before, or behind, what is there. */
const onOrder = (sign: 1 | -1) => ({
  creates: true,
  change: (place: Place, operand: unknown) => {
    if (place.value === undefined || compareValues(operand, place.value) * sign > 0) place.set(operand)
  },
})

const BITS: Readonly<Record<string, (old: bigint, mask: bigint) => bigint>> = {
  and: (old, mask) => old & mask,
  or: (old, mask) => old | mask,
  xor: (old, mask) => old ^ mask,
}

function bitsIn(operand: unknown): { name: string; mask: number } {
  const [only, ...others] = isDocument(operand) ? Object.entries(operand) : []
  if (only === undefined || others.length > 0 || !Object.hasOwn(BITS, only[0])) {
    throw requestRefused('$bit takes one of and, or, xor')
  }
  return { name: only[0], mask: wholeIn(only[1], '$bit') }
}

/** Operators that change a field as a whole. */
export const FIELD_CHANGES: UpdateTable = {
  $set: {
    creates: true,
    change: (place, operand) => {
      place.set(operand)
    },
  },
  $unset: {
    creates: false,
    change: place => {
      if (place.value !== undefined) place.remove()
    },
  },
  $inc: onNumber('$inc', (old, by) => old + by),
  $mul: onNumber('$mul', (old, by) => old * by),
  $max: onOrder(1),
  $min: onOrder(-1),
  $rename: {
    creates: false,
    check: operand => {
      if (typeof operand !== 'string') throw requestRefused("The 'to' field for $rename must be a string")
    },
    change: (place, operand, path, { document, walk }) => {
      if (place.inList)
        throw requestRefused(`The source field of $rename cannot be an array element: ${path}`)
      if (place.value === undefined) return
      const [target] = placesAt(document, String(operand), { ...walk, creates: true })
      if (target === undefined || target.inList) {
        throw requestRefused(
          `The destination field of $rename cannot be an array element: ${String(operand)}`,
        )
      }
      place.remove()
      target.set(place.value)
    },
  },
  $currentDate: {
    creates: true,
    check: operand => {
      const isDate = typeof operand === 'boolean' || (isDocument(operand) && operand['$type'] === 'date')
      if (!isDate)
        throw requestRefused('the local CloudBase knows $currentDate with true or {$type: "date"} only')
    },
    change: (place, _operand, _path, { now }) => {
      place.set(new Date(now()))
    },
  },
  $bit: {
    creates: true,
    check: operand => {
      bitsIn(operand)
    },
    change: (place, operand, path) => {
      const { name, mask } = bitsIn(operand)
      const old = place.value ?? 0
      if (place.value === null || typeof old !== 'number' || !Number.isInteger(old)) {
        throw requestRefused(`Cannot apply $bit to a value of non-integral type: ${path}`)
      }
      const changed = BITS[name]?.(BigInt(old), BigInt(mask)) ?? 0n
      place.set(Number(BigInt.asIntN(64, changed)))
    },
  },
}
