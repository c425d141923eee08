import type { Document } from '../engine/Engine'
import { LIMITS } from '../limits'
import { ActionFault } from './ActionFault'
import { NOT_PLAIN, plainSize } from './plainSize'

/** Writes a document as the text that goes over the wire. */
type Write = (document: Document) => string
/** How the SDK makes a document of such a text. */
type Read = (text: string) => unknown

/**
 * The documents of a reply. Over the wire they go as texts, one each. An SDK in the same process asks for the same with
 * `map`, its parser in hand: it gets plain documents as they are, which is what its parser would make of their texts.
 *
 * @throws ActionFault when they are together larger than a reply may be
 */
export class DocumentList {
  private readonly plain: readonly boolean[]

  constructor(
    private readonly documents: readonly Document[],
    private readonly write: Write,
    /** A read: the SDK goes through its documents once more, and copies plain ones. */
    private readonly isRead: boolean,
  ) {
    const sizes = documents.map(plainSize)
    this.plain = sizes.map(size => size !== NOT_PLAIN)
    const atMost = sizes.reduce((sum, size) => sum + size, 0)
    if (!this.plain.every(Boolean) || atMost > LIMITS.databaseReplyBytes) assertReplySize(this.toJSON())
  }

  get length(): number {
    return this.documents.length
  }

  /** Lists the texts. */
  toJSON(): string[] {
    return this.documents.map(this.write)
  }

  [Symbol.iterator](): Iterator<string> {
    return this.toJSON()[Symbol.iterator]()
  }

  /** As `map` of the list of texts, for one purpose: reading them. */
  map(read: Read): unknown[] {
    const ready = this.documents.map((document, at) => {
      if (this.plain[at] !== true) return read(this.write(document))
      // What a pipeline makes may hold one object twice; a read has decoded each anew.
      return this.isRead ? document : copyPlain(document)
    })
    return this.isRead ? new ReadDocuments(ready, this.plain) : ready
  }
}

/** The documents of a read, of which the SDK formats one by one. */
class ReadDocuments extends Array<unknown> {
  readonly #plain: readonly boolean[]

  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  constructor(documents: readonly unknown[], plain: readonly boolean[]) {
    super()
    this.push(...documents)
    this.#plain = plain
  }

  /** As `map` of an array, for one purpose: formatting. A plain document would come out of it as a copy. */
  override map<Result>(format: (document: unknown, at: number, all: unknown[]) => Result): Result[] {
    return Array.from(this, (document, at) =>
      this.#plain[at] === true ? (document as Result) : format(document, at, this),
    )
  }
}

function copyPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyPlain)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return new Date(value)
  const copy: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) copy[name] = copyPlain(field)
  return copy
}

function assertReplySize(texts: readonly string[]): void {
  // Characters under-count bytes, never over-count them, and cost nothing to read.
  const bytes = texts.reduce((sum, text) => sum + text.length, 0)
  if (bytes > LIMITS.databaseReplyBytes) {
    throw new ActionFault(
      'DATABASE_REQUEST_FAILED',
      `the reply exceeds ${String(LIMITS.databaseReplyBytes)} bytes`,
    )
  }
}
