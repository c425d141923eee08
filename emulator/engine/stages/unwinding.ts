import type { Document } from '../Engine'
import { requestRefused } from '../faults'
import { isDocument, isNullish } from '../values/bsonType'
import type { StageTable } from './Stage'

interface Unwinding {
  readonly segments: readonly string[]
  readonly index: readonly string[] | undefined
  readonly preserves: boolean
}

const OPTIONS = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']

/** The stage that makes one document of each element of a list. */
export const UNWINDING: StageTable = {
  $unwind: operand => {
    const unwinding = unwindingIn(operand)
    return documents => documents.flatMap(document => unwind(document, unwinding))
  },
}

function unwindingIn(operand: unknown): Unwinding {
  const given = typeof operand === 'string' ? { path: operand } : operand
  if (!isDocument(given))
    throw requestRefused('expected either a string or an object as specification for $unwind')
  const unknown = Object.keys(given).find(key => !OPTIONS.includes(key))
  if (unknown !== undefined) throw requestRefused(`unrecognized option to $unwind stage: ${unknown}`)
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserves = false } = given
  if (typeof path !== 'string' || !/^\$[^$]/.test(path)) {
    throw requestRefused("path option to $unwind stage should be prefixed with a '$'")
  }
  if (typeof preserves !== 'boolean') throw requestRefused('preserveNullAndEmptyArrays must be a boolean')
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw requestRefused("includeArrayIndex must be the name of a field, without '$'")
  }
  return { segments: path.slice(1).split('.'), index: index?.split('.'), preserves }
}

function unwind(document: Document, { segments, index, preserves }: Unwinding): Document[] {
  const value = segments.reduce<unknown>((at, name) => (isDocument(at) ? at[name] : undefined), document)
  const withIndex = (made: Document, place: number | null): Document =>
    index === undefined ? made : withValue(made, index, place)
  if (isNullish(value)) return preserves ? [withIndex(document, null)] : []
  if (!Array.isArray(value)) return [withIndex(document, null)]
  if (value.length === 0) return preserves ? [withIndex(withValue(document, segments, undefined), null)] : []
  return value.map((element, place) => withIndex(withValue(document, segments, element), place))
}

/** Copies a document with another value at a path, or without one. */
export function withValue(
  document: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: unknown,
): Document {
  const [name = '', ...rest] = path
  const child = document[name]
  const next = rest.length === 0 ? value : withValue(isDocument(child) ? child : {}, rest, value)
  if (next !== undefined) return { ...document, [name]: next }
  return Object.fromEntries(Object.entries(document).filter(([other]) => other !== name))
}
