import { deserialize, serialize } from 'bson'
import type { Document } from '#emulator/engine/Engine'
import { compileMatcher } from '#emulator/engine/matcher'
import { plainQuery } from '#emulator/engine/plainValue'
import { sortDocuments } from '#emulator/engine/sortDocuments'

/** What an update does to a document, in plain JavaScript. */
export type Change =
  | { readonly $set: Readonly<Record<'b' | 'c', unknown>> | Readonly<Record<'b', unknown>> }
  | { readonly $unset: Readonly<Record<string, ''>> }
  | { readonly $inc: { readonly n: number } }
  | { readonly $push: { readonly list: unknown } }

export interface Request {
  readonly query: Document
  readonly order: readonly (readonly [string, 1 | -1])[]
  readonly skip: number
  readonly limit: number
  readonly projection: Readonly<Record<string, 0 | 1>>
}

const asStored = (document: Document): Document => deserialize(serialize(document))

/** A unique value: what is missing is null, and numbers are alike whatever they are made of. */
const uniqueKey = ({ b }: Document): string =>
  b instanceof Date ? `date ${String(b.getTime())}` : JSON.stringify(b ?? null)

const shown = (document: Document, projection: Request['projection']): Document => {
  const includes = Object.values(projection).includes(1)
  const keeps = (name: string): boolean => {
    const told = projection[name]
    if (name === '_id') return told !== 0
    return includes ? told === 1 : told !== 0
  }
  return Object.fromEntries(Object.entries(document).filter(([name]) => keeps(name)))
}

/** A collection as a list of documents in memory; `b` can be unique in it. Refusals are told by null. */
export class PlainList {
  constructor(
    private readonly isUnique: boolean,
    private documents: readonly Document[] = [],
  ) {}

  copy(): PlainList {
    return new PlainList(this.isUnique, this.documents.map(asStored))
  }

  /** @returns null, and nothing is changed, when it would have an id or a unique value twice */
  private become(documents: readonly Document[]): true | null {
    const keysOf = (key: (document: Document) => string) => new Set(documents.map(key)).size
    if (keysOf(({ _id }) => String(_id)) < documents.length) return null
    if (this.isUnique && keysOf(uniqueKey) < documents.length) return null
    this.documents = documents
    return true
  }

  insert(added: readonly Document[]): true | null {
    return this.become([...this.documents, ...added.map(asStored)])
  }

  put(document: Document): true | null {
    return this.become([...this.documents.filter(({ _id }) => _id !== document._id), asStored(document)])
  }

  private matching(query: Document): readonly Document[] {
    return this.documents.filter(compileMatcher(plainQuery(query), Date.now))
  }

  /** @returns how many documents it makes others than they were; null when it is refused */
  update(query: Document, change: Change): number | null {
    const hit = new Set(this.matching(query))
    let changed = 0
    const after = this.documents.map(document => {
      if (!hit.has(document)) return document
      const next = changedBy(document, change)
      if (JSON.stringify(next) !== JSON.stringify(document)) changed += 1
      return next
    })
    return this.become(after) === null ? null : changed
  }

  remove(query: Document): number {
    const hit = new Set(this.matching(query))
    this.documents = this.documents.filter(document => !hit.has(document))
    return hit.size
  }

  count(query: Document): number {
    return this.matching(query).length
  }

  find({ query, order, skip, limit, projection }: Request): readonly Document[] {
    const sorted = sortDocuments([...this.matching(query)], each => each, Object.fromEntries(order))
    return sorted.slice(skip, skip + limit).map(each => shown(each, projection))
  }

  get(id: string): Document | null {
    return this.documents.find(({ _id }) => _id === id) ?? null
  }
}

const changedBy = (document: Document, change: Change): Document => {
  const next = asStored(document)
  if ('$set' in change) return asStored({ ...next, ...change.$set })
  if ('$unset' in change)
    return Object.fromEntries(Object.entries(next).filter(([name]) => !(name in change.$unset)))
  if ('$inc' in change) return { ...next, n: Number(next['n'] ?? 0) + change.$inc.n }
  const list = (next['list'] ?? []) as readonly unknown[]
  return asStored({ ...next, list: [...list, change.$push.list] })
}
