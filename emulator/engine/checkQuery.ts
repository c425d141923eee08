import type { Expression } from './Engine'
import { requestRefused } from './faults'

const TAKES_LIST = ['$in', '$nin', '$all', '$and', '$or', '$nor']

/**
 * Refuses operands of the wrong kind, which mingo meets only when a document comes by: a query must be refused on an
 * empty collection too. @throws EngineFault
 */
export function checkQuery(query: Expression): void {
  for (const [key, operand] of Object.entries(query)) {
    if (TAKES_LIST.includes(key) && !Array.isArray(operand)) throw requestRefused(`${key} needs a list`)
    if (key === '$size' && !Number.isInteger(operand)) throw requestRefused('$size needs a whole number')
    if (key === '$regex' && !isPattern(operand, query['$options']))
      throw requestRefused('$regex needs a pattern')
    // $expr speaks the language of expressions, where the same words take other operands.
    if (key !== '$expr') checkWithin(operand)
  }
}

function checkWithin(operand: unknown): void {
  if (Array.isArray(operand)) operand.forEach(checkWithin)
  else if (operand !== null && typeof operand === 'object') checkQuery(operand as Expression)
}

function isPattern(source: unknown, options: unknown): boolean {
  if (!(source instanceof RegExp) && typeof source !== 'string') return false
  try {
    return new RegExp(source, typeof options === 'string' ? options : undefined) instanceof RegExp
  } catch {
    return false
  }
}
