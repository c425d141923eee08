import type { Change } from './applyChanges'
import type { Document, Expression, UpdateOptions, UpdateOutcome } from './Engine'
import type { Visible } from './findVisible'
import { replacement, updateInPlace, upsertSeed } from './updates/applyUpdate'
import { DuplicateKey } from './faults'
import { idKeyOf } from './keyspace'
import { decode, encode } from './storedDocument'

/** What an operation would write, and what it then answers. */
export interface Intent<Answer> {
  readonly changes: readonly Change[]
  readonly answer: Answer
}

/** A new document, encoded once, with the id it will have. */
export interface Draft {
  readonly id: string
  readonly idKey: Buffer
  readonly after: NonNullable<Change['after']>
}

/** Makes a document ready to be written, with a new `_id` where it has none. */
export function draftOf(document: Document, newId: () => string): Draft {
  const id: unknown = document._id ?? newId()
  const idKey = idKeyOf(id)
  const bson = encode({ ...document, _id: id as string })
  return { id: String(id), idKey, after: { bson, document: decode(bson) } }
}

/** What new values are made with. */
export interface Making {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

/** What the operation sees under an id, and what is stored there. */
export type Lookup = (idKey: Buffer) => { readonly exists: boolean; readonly before: Change['before'] }

/**
 * Plans to insert documents.
 * @throws DuplicateKey when an id is there already, or twice among the drafts.
 */
export function planInsert(collection: string, drafts: readonly Draft[], lookup: Lookup): Intent<string[]> {
  const taken = new Set<string>()
  const changes = drafts.map<Change>(({ id, idKey, after }) => {
    const { exists, before } = lookup(idKey)
    const name = idKey.toString('latin1')
    if (exists || taken.has(name))
      throw new DuplicateKey(collection, '_id_', `{ _id: ${JSON.stringify(id)} }`)
    taken.add(name)
    return { collection, idKey, before, after }
  })
  return { changes, answer: drafts.map(draft => draft.id) }
}

/**
 * Plans to update or replace the documents that match, or to insert one where none does and the options say so. An update
 * counts what it changed; a replacement counts what was there, as `doc().set()` is documented to.
 * @throws EngineFault for an update that a document cannot take.
 */
export function planUpdate(
  collection: string,
  targets: readonly Visible[],
  query: Expression,
  change: Expression,
  options: UpdateOptions,
  lookup: Lookup,
  making: Making,
): Intent<UpdateOutcome & { readonly documents: readonly Document[] }> {
  if (targets.length === 0 && options.upsert) {
    return planUpsert(collection, query, change, options.replace, lookup, making)
  }
  const changes: Change[] = []
  const documents: Document[] = []
  for (const { idKey, before, document, bson: old } of targets) {
    const changed = options.replace
      ? replacement(document._id, change)
      : updateInPlace(document, query, change, making.now)
    const bson = encode(changed)
    const after = { bson, document: decode(bson) }
    documents.push(after.document)
    if (Buffer.compare(bson, old) !== 0) changes.push({ collection, idKey, before, after })
  }
  return {
    changes,
    answer: { updated: options.replace ? targets.length : changes.length, upsertedId: null, documents },
  }
}

function planUpsert(
  collection: string,
  query: Expression,
  change: Expression,
  replace: boolean,
  lookup: Lookup,
  { now, newId }: Making,
) {
  const seed = upsertSeed(query)
  const base: Document = { ...seed, _id: seed._id ?? (change['_id'] as string | undefined) ?? newId() }
  const made = replace ? replacement(base._id, change) : updateInPlace(base, query, change, now)
  const draft = draftOf(made, newId)
  // The id may be taken by a document that the query does not match.
  const { changes } = planInsert(collection, [draft], lookup)
  return { changes, answer: { updated: 0, upsertedId: draft.id, documents: [draft.after.document] } }
}

/** Plans to remove documents. */
export function planRemove(collection: string, targets: readonly Visible[]): Intent<number> {
  const changes = targets.map<Change>(({ idKey, before }) => ({ collection, idKey, before, after: null }))
  return { changes, answer: changes.length }
}
