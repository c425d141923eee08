import type { Document, Expression } from '../Engine'
import { compileExpression } from '../expressions/compileExpression'
import { namedOperand } from '../expressions/Expression'
import { variableName } from '../expressions/variables'
import { requestRefused } from '../faults'
import { EMPTY_LIST, readPath } from '../readPath'
import { isDocument } from '../values/bsonType'
import { withValue } from './unwinding'
import type { StageContext, StageTable } from './Stage'

const BY_FIELDS = ['localField', 'foreignField']
const WITHIN_FACETS = ['$facet', '$geoNear', '$out', '$merge']

/** Stages that bring in documents from elsewhere, or run several pipelines. */
export const JOINING: StageTable = {
  $lookup: (operand, context) => {
    const given = namedOperand('$lookup', operand, ['from', 'as'], [...BY_FIELDS, 'let', 'pipeline'])
    const [from, as] = [textIn(given['from'], 'from'), textIn(given['as'], 'as').split('.')]
    const byFields = BY_FIELDS.some(name => Object.hasOwn(given, name))
    if (!byFields && given['pipeline'] === undefined) {
      throw requestRefused('$lookup requires both or neither of localField and foreignField, or a pipeline')
    }
    const queryOf = byFields
      ? queryByFields(
          textIn(given['localField'], 'localField'),
          textIn(given['foreignField'], 'foreignField'),
        )
      : () => ({})
    const refine = refinement(given, context)
    return documents =>
      documents.map(document => {
        const query = queryOf(document)
        const found = query === null ? [] : context.find(from, query)
        return withValue(document, as, refine(document, found))
      })
  },
  $facet: (operand, context) => {
    if (!isDocument(operand) || Object.keys(operand).length === 0) {
      throw requestRefused('the $facet specification must be a non-empty object')
    }
    const facets = Object.entries(operand).map(([name, stages]) => {
      if (name.includes('.') || name.startsWith('$')) throw requestRefused(`'${name}' cannot name a facet`)
      const pipeline = pipelineIn(stages, '$facet')
      const banned = pipeline
        .flatMap(stage => Object.keys(stage))
        .find(stage => WITHIN_FACETS.includes(stage))
      if (banned !== undefined)
        throw requestRefused(`${banned} is not allowed to be used within a $facet stage`)
      return [name, context.compilePipeline(pipeline, context.variables)] as const
    })
    return documents => [Object.fromEntries(facets.map(([name, run]) => [name, run(documents)]))]
  },
}

function textIn(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw requestRefused(`$lookup argument '${name}' must be a string`)
}

function pipelineIn(value: unknown, stage: string): Expression[] {
  if (Array.isArray(value) && value.every(isDocument)) return value
  throw requestRefused(`the pipelines of ${stage} must be arrays of stages`)
}

/** What is missing on either side counts as null; each element of a list is looked for. */
function queryByFields(localField: string, foreignField: string): (document: Document) => Expression | null {
  return document => {
    const values = readPath(document, localField)
      .values.filter(value => value !== EMPTY_LIST)
      .map(value => value ?? null)
    // `$in` would take a regular expression for a pattern.
    if (values.length === 0) return null
    return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } }
  }
}

type Refine = (document: Document, found: readonly Document[]) => readonly Document[]

/** Runs the pipeline of a `$lookup` over what was found, with the variables it gets from the document. */
function refinement(given: Readonly<Record<string, unknown>>, context: StageContext): Refine {
  if (given['pipeline'] === undefined) {
    if (given['let'] !== undefined) throw requestRefused("$lookup with 'let' needs a pipeline")
    return (_document, found) => found
  }
  const stages = pipelineIn(given['pipeline'], '$lookup')
  const variables = given['let'] ?? {}
  if (!isDocument(variables)) throw requestRefused("$lookup argument 'let' must be an object")
  const named = Object.entries(variables).map(
    ([name, part]) => [variableName(name), compileExpression(part, context)] as const,
  )
  const valuesFor = (document: Document | undefined) => ({
    ...context.variables,
    ...Object.fromEntries(
      named.map(([name, of]) => [name, document === undefined ? undefined : of(document)]),
    ),
  })
  // What it does not know is refused even when there is no document to look something up for.
  context.compilePipeline(stages, valuesFor(undefined))
  return (document, found) => context.compilePipeline(stages, valuesFor(document))(found)
}
