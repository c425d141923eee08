import { deviationOf, extremeOf, meanOf, sumOf } from '../expressions/accumulations'
import { mergeDocuments } from '../expressions/objects'
import { requestRefused } from '../faults'
import { compileExpression } from '../expressions/compileExpression'
import type { CompileOptions } from '../expressions/compileExpression'
import { isDocument } from '../values/bsonType'
import { valueKey } from '../values/valueKey'

/** Makes one value of the values of all documents of a group, which come in their order; a missing one is undefined. */
export type Accumulate = (values: readonly unknown[]) => unknown

const isThere = (value: unknown): boolean => value !== undefined

const ACCUMULATORS: Readonly<Record<string, Accumulate>> = {
  $addToSet: values => [...new Map(values.filter(isThere).map(value => [valueKey(value), value])).values()],
  $avg: meanOf,
  $first: values => values[0] ?? null,
  $last: values => values.at(-1) ?? null,
  $max: values => extremeOf(values, 1),
  $mergeObjects: mergeDocuments,
  $min: values => extremeOf(values, -1),
  $push: values => values.filter(isThere),
  $stdDevPop: values => deviationOf(values, 'population'),
  $stdDevSamp: values => deviationOf(values, 'sample'),
  $sum: sumOf,
}

/** Lists the names of the accumulators. */
export const accumulators = (): string[] => [...Object.keys(ACCUMULATORS), '$count']

/** Compiles one field of a `$group`. @throws EngineFault for what is no accumulator */
export function compileAccumulator(
  field: string,
  specification: unknown,
  options: CompileOptions,
): (documents: readonly unknown[]) => unknown {
  if (field.includes('.') || field.startsWith('$'))
    throw requestRefused(`the field name '${field}' is not allowed here`)
  const [name, ...others] = isDocument(specification) ? Object.keys(specification) : []
  if (!isDocument(specification) || name?.startsWith('$') !== true || others.length > 0) {
    throw requestRefused(`The field '${field}' must be an accumulator object`)
  }
  const operand = specification[name]
  if (name === '$count') {
    if (!isDocument(operand) || Object.keys(operand).length > 0)
      throw requestRefused('$count takes no arguments')
    return documents => documents.length
  }
  const accumulate = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined
  if (accumulate === undefined) throw requestRefused(`unknown group operator '${name}'`)
  if (Array.isArray(operand) && operand.length !== 1)
    throw requestRefused(`The ${name} accumulator is a unary operator`)
  const value = compileExpression(Array.isArray(operand) ? operand[0] : operand, options)
  return documents => accumulate(documents.map(value))
}
