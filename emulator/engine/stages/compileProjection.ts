import { compileExpression } from '../expressions/compileExpression'
import type { CompileOptions } from '../expressions/compileExpression'
import { requestRefused } from '../faults'
import type { Fields } from '../values/bsonType'
import { isDocument } from '../values/bsonType'
import type { Branch, Leaf, Rest } from './projection'
import { applyBranch, newBranch, plant } from './projection'

/** Reads an operator that only the projection of a query knows; undefined for every other one. */
export type ProjectionOperator = (operand: Fields, path: string) => SpecialLeaf | undefined

export interface SpecialLeaf {
  readonly leaf: Leaf
  /** Whether by itself it leaves out what is not named. */
  readonly selects: boolean
}

const NO_SPECIAL: ProjectionOperator = () => undefined

interface Tally {
  readonly branch: Branch
  keeps: number
  drops: number
  modifies: number
}

/**
 * Compiles a projection: fields kept, or fields left out, and fields worked out. `_id` is kept unless it is left out.
 * @throws EngineFault for one that both keeps and leaves out, or names a path twice
 */
export function compileProjection(
  specification: unknown,
  options: CompileOptions,
  special: ProjectionOperator = NO_SPECIAL,
): (document: Fields) => Record<string, unknown> {
  if (!isDocument(specification) || Object.keys(specification).length === 0) {
    throw requestRefused('a projection must name at least one field')
  }
  const tally: Tally = { branch: newBranch(), keeps: 0, drops: 0, modifies: 0 }
  readFields(specification, '', tally, options, special)
  const rest = restOf(tally)
  const { fields } = tally.branch
  if (rest === 'drop the rest' && !fields.has('_id')) fields.set('_id', { kind: 'keep' })
  return document => applyBranch(tally.branch, document, document, rest)
}

function restOf({ branch, keeps, drops, modifies }: Tally): Rest {
  if (keeps > 0 && drops > 0) throw requestRefused('Cannot do exclusion and inclusion in one projection')
  if (keeps > 0) return 'drop the rest'
  if (drops > 0 || modifies > 0) return 'keep the rest'
  // Only `_id` is named.
  return branch.fields.get('_id')?.kind === 'drop' ? 'keep the rest' : 'drop the rest'
}

function readFields(
  specification: Fields,
  prefix: string,
  tally: Tally,
  options: CompileOptions,
  special: ProjectionOperator,
): void {
  for (const [name, value] of Object.entries(specification)) {
    const path = prefix + name
    if (isDocument(value)) {
      const [first] = Object.keys(value)
      if (first === undefined) throw requestRefused('an empty object is not a valid value in a projection')
      if (!first.startsWith('$')) {
        readFields(value, `${path}.`, tally, options, special)
        continue
      }
    }
    readField(path, value, tally, options, special)
  }
}

function readField(
  path: string,
  value: unknown,
  tally: Tally,
  options: CompileOptions,
  special: ProjectionOperator,
): void {
  const own = isDocument(value) ? special(value, path) : undefined
  if (own !== undefined) {
    if (own.selects) tally.keeps++
    else tally.modifies++
    plant(tally.branch, path, own.leaf)
    return
  }
  if (typeof value === 'boolean' || typeof value === 'number') {
    const isKept = value !== false && value !== 0
    if (path !== '_id') {
      if (isKept) tally.keeps++
      else tally.drops++
    }
    plant(tally.branch, path, { kind: isKept ? 'keep' : 'drop' })
    return
  }
  tally.keeps++
  plant(tally.branch, path, { kind: 'compute', value: compileExpression(value, options) })
}
