import { compileExpression } from '../expressions/compileExpression'
import { requestRefused } from '../faults'
import { bsonType, isDocument } from '../values/bsonType'
import { compileProjection } from './compileProjection'
import type { Branch } from './projection'
import { applyBranch, newBranch, plant } from './projection'
import type { StageContext, StageOperator, StageTable } from './Stage'

const addFields: StageOperator = (operand, context) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw requestRefused('$addFields specification must be an object with at least one field')
  }
  const branch = newBranch()
  readAdded(operand, '', branch, context)
  return documents => documents.map(document => applyBranch(branch, document, document, 'keep the rest'))
}

function readAdded(
  fields: Readonly<Record<string, unknown>>,
  prefix: string,
  branch: Branch,
  context: StageContext,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const path = prefix + name
    const [first] = isDocument(value) ? Object.keys(value) : []
    if (isDocument(value) && first !== undefined && !first.startsWith('$')) {
      readAdded(value, `${path}.`, branch, context)
    } else {
      plant(branch, path, { kind: 'compute', value: compileExpression(value, context) })
    }
  }
}

const replaceWith =
  (name: string): StageOperator =>
  (operand, context) => {
    const make = compileExpression(operand, context)
    return documents =>
      documents.map(document => {
        const made = make(document)
        if (isDocument(made)) return made
        throw requestRefused(
          `'newRoot' expression of ${name} must evaluate to an object, but is ${bsonType(made)}`,
        )
      })
  }

/** Stages that give each document another shape. */
export const SHAPING: StageTable = {
  $addFields: addFields,
  $set: addFields,
  $project: (operand, context) => {
    const project = compileProjection(operand, context)
    return documents => documents.map(project)
  },
  $unset: (operand, context) => {
    const paths = Array.isArray(operand) ? (operand as unknown[]) : [operand]
    if (paths.length === 0 || paths.some(path => typeof path !== 'string')) {
      throw requestRefused('$unset specification must be a string or an array of strings')
    }
    const project = compileProjection(Object.fromEntries(paths.map(path => [path, 0])), context)
    return documents => documents.map(project)
  },
  $replaceRoot: (operand, context) => {
    if (!isDocument(operand) || Object.keys(operand).join() !== 'newRoot') {
      throw requestRefused('$replaceRoot needs an object with newRoot')
    }
    return replaceWith('$replaceRoot')(operand['newRoot'], context)
  },
  $replaceWith: replaceWith('$replaceWith'),
}
