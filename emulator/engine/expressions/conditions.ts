import type { Evaluate, OperatorTable } from './Expression'
import { argumentsOf, isTrue, namedOperand, onArguments } from './Expression'
import { requestRefused } from '../faults'
import { isNullish } from '../values/bsonType'
import { compareValues } from '../values/compareValues'

/** Comparisons go across all types: what is not there stands before null, null before numbers, and so on. */
const comparison = (name: string, holds: (order: number) => boolean) =>
  onArguments(name, [2, 2], (left, right) => holds(compareValues(left, right)))

/** Operators that compare, combine and choose. */
export const CONDITIONS: OperatorTable = {
  $cmp: onArguments('$cmp', [2, 2], compareValues),
  $eq: comparison('$eq', order => order === 0),
  $ne: comparison('$ne', order => order !== 0),
  $gt: comparison('$gt', order => order > 0),
  $gte: comparison('$gte', order => order >= 0),
  $lt: comparison('$lt', order => order < 0),
  $lte: comparison('$lte', order => order <= 0),

  $and: (operand, compile) => {
    const parts = argumentsOf(operand).map(part => compile(part))
    return scope => parts.every(part => isTrue(part(scope)))
  },
  $or: (operand, compile) => {
    const parts = argumentsOf(operand).map(part => compile(part))
    return scope => parts.some(part => isTrue(part(scope)))
  },
  $not: onArguments('$not', [1, 1], value => !isTrue(value)),

  $cond: (operand, compile) => {
    const [test, then, otherwise] = (Array.isArray(operand) ? listed(operand) : named(operand)).map(part =>
      compile(part),
    ) as [Evaluate, Evaluate, Evaluate]
    return scope => (isTrue(test(scope)) ? then(scope) : otherwise(scope))
  },

  $ifNull: (operand, compile) => {
    const parts = argumentsOf(operand).map(part => compile(part))
    if (parts.length < 2) throw requestRefused('$ifNull needs at least two arguments')
    return scope => {
      let value: unknown
      for (const part of parts) {
        value = part(scope)
        if (!isNullish(value)) return value
      }
      return value
    }
  },

  $switch: (operand, compile) => {
    const given = namedOperand('$switch', operand, ['branches'], ['default'])
    const branches = given['branches']
    if (!Array.isArray(branches) || branches.length === 0) {
      throw requestRefused('$switch requires at least one branch')
    }
    const cases = branches.map(branch => {
      const part = namedOperand('$switch', branch, ['case', 'then'])
      return { test: compile(part['case']), then: compile(part['then']) }
    })
    const otherwise = Object.hasOwn(given, 'default') ? compile(given['default']) : undefined
    return scope => {
      const hit = cases.find(({ test }) => isTrue(test(scope)))
      if (hit !== undefined) return hit.then(scope)
      if (otherwise !== undefined) return otherwise(scope)
      throw requestRefused(
        '$switch could not find a matching branch for an input, and no default was specified',
      )
    }
  },
}

function listed(operand: readonly unknown[]): readonly unknown[] {
  if (operand.length === 3) return operand
  throw requestRefused('Expression $cond takes exactly 3 arguments')
}

function named(operand: unknown): readonly unknown[] {
  const given = namedOperand('$cond', operand, ['if', 'then', 'else'])
  return [given['if'], given['then'], given['else']]
}
