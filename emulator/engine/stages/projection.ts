import type { Fields } from '../values/bsonType'
import { isDocument } from '../values/bsonType'
import { requestRefused } from '../faults'

/** What becomes of one field: kept, left out, or worked out from the whole document. */
export type Leaf =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'compute'; readonly value: (root: unknown, old: unknown) => unknown }

/** What becomes of the fields of a document, by their names; a branch reaches into embedded documents and lists of them. */
export interface Branch {
  readonly kind: 'branch'
  readonly fields: Map<string, Branch | Leaf>
}

/** Makes a branch without fields. */
export const newBranch = (): Branch => ({ kind: 'branch', fields: new Map() })

/** Puts a leaf where a dotted path leads. @throws EngineFault when another path leads through it, or the same */
export function plant(branch: Branch, path: string, leaf: Leaf): void {
  const segments = path.split('.')
  if (segments.some(segment => segment === '' || segment.startsWith('$'))) {
    throw requestRefused(`'${path}' is not the path of a field in a projection`)
  }
  let at = branch
  for (const segment of segments.slice(0, -1)) {
    const next = at.fields.get(segment) ?? newBranch()
    if (next.kind !== 'branch') throw requestRefused(`Path collision at ${path}`)
    at.fields.set(segment, next)
    at = next
  }
  const last = segments.at(-1) ?? ''
  if (at.fields.has(last)) throw requestRefused(`Path collision at ${path}`)
  at.fields.set(last, leaf)
}

const computes = (branch: Branch): boolean =>
  [...branch.fields.values()].some(field =>
    field.kind === 'branch' ? computes(field) : field.kind === 'compute',
  )

/** How the fields are treated that no path names. */
export type Rest = 'keep the rest' | 'drop the rest'

/** Makes the document that a projection makes of another. Fields worked out come behind those that were there. */
export function applyBranch(
  branch: Branch,
  document: Fields,
  root: unknown,
  rest: Rest,
): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(document)) {
    const field = branch.fields.get(name)
    if (field === undefined ? rest === 'keep the rest' : field.kind === 'keep') made[name] = value
    if (field?.kind === 'branch') put(made, name, within(field, value, root, rest))
    // What is worked out keeps the place of what it takes the place of, when the rest is kept.
    if (field?.kind === 'compute' && rest === 'keep the rest') put(made, name, field.value(root, value))
  }
  for (const [name, field] of branch.fields) {
    const isNew = !Object.hasOwn(document, name)
    if (field.kind === 'compute' && (isNew || rest === 'drop the rest')) {
      put(made, name, field.value(root, document[name]))
    }
    if (field.kind === 'branch' && isNew && computes(field))
      put(made, name, within(field, undefined, root, rest))
  }
  return made
}

function put(made: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) made[name] = value
}

function within(branch: Branch, value: unknown, root: unknown, rest: Rest): unknown {
  if (Array.isArray(value)) {
    return value.map(element => within(branch, element, root, rest)).filter(element => element !== undefined)
  }
  if (isDocument(value)) return applyBranch(branch, value, root, rest)
  // What is worked out for its fields makes a document of what is none.
  if (computes(branch)) return applyBranch(branch, {}, root, rest)
  return rest === 'keep the rest' ? value : undefined
}
