import type { Document } from '../Engine'
import type { CompileOptions } from '../expressions/compileExpression'
import { compileExpression } from '../expressions/compileExpression'
import { requestRefused } from '../faults'
import { isDocument } from '../values/bsonType'
import { valueKey } from '../values/valueKey'
import { compileAccumulator } from './accumulators'
import { sortDocuments } from '../sortDocuments'
import type { StageTable } from './Stage'

interface Group {
  readonly id: unknown
  readonly documents: Document[]
}

/** Puts together the documents of which an expression gives the same; nothing counts as null. */
function groupsBy(documents: readonly Document[], idOf: (document: Document) => unknown): Group[] {
  const groups = new Map<string, Group>()
  for (const document of documents) {
    const id = idOf(document) ?? null
    const key = valueKey(id)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { id, documents: [document] })
    else group.documents.push(document)
  }
  return [...groups.values()]
}

/** Compiles the fields of groups. */
export function compileOutput(
  fields: readonly (readonly [string, unknown])[],
  options: CompileOptions,
): (documents: readonly Document[]) => Record<string, unknown> {
  const output = fields.map(([name, part]) => [name, compileAccumulator(name, part, options)] as const)
  return documents => Object.fromEntries(output.map(([name, of]) => [name, of(documents)]))
}

/** Stages that make one document of several. */
export const GROUPING: StageTable = {
  $group: (operand, context) => {
    if (!isDocument(operand)) throw requestRefused("a group's fields must be specified in an object")
    if (!Object.hasOwn(operand, '_id')) throw requestRefused('a group specification must include an _id')
    const idOf = compileExpression(operand['_id'], context)
    const output = compileOutput(
      Object.entries(operand).filter(([name]) => name !== '_id'),
      context,
    )
    return documents =>
      groupsBy(documents, idOf).map(group => ({ _id: group.id, ...output(group.documents) }) as Document)
  },
  $sortByCount: (operand, context) => {
    if (!isDocument(operand) && !(typeof operand === 'string' && operand.startsWith('$'))) {
      throw requestRefused('the sortByCount field must be defined as a $-prefixed path or an expression')
    }
    const idOf = compileExpression(operand, context)
    return documents => {
      const counted = groupsBy(documents, idOf).map(
        group => ({ _id: group.id, count: group.documents.length }) as Document,
      )
      return sortDocuments(counted, document => document, { count: -1 })
    }
  },
  $count: operand => {
    if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
      throw requestRefused("the count field must be a non-empty string, without '$' and '.'")
    }
    // Of nothing there is no document, not one that says 0.
    return documents => (documents.length === 0 ? [] : [{ [operand]: documents.length }])
  },
}
