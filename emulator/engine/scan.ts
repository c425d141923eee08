import type { ByteEntry, ByteReader } from './ByteStore'
import type { CollectionRecord } from './catalogue'
import type { AccessPath, Stream } from './planQuery'
import type { StoredDocument } from './storedDocument'
import { documentsPrefix } from './keyspace'
import { unpack } from './storedDocument'

/** A document met on the way, with the key of its `_id`. */
export interface Candidate {
  readonly idKey: Buffer
  readonly stored: StoredDocument
}

/** Reads the documents that an access path leads to, each once, one by one as they are asked for. */
export function* scan(
  reader: ByteReader,
  collection: CollectionRecord,
  path: AccessPath,
): Generator<Candidate> {
  if (path.alternatives === undefined) {
    yield* scanOne(reader, collection, path)
    return
  }
  const seen = new Set<string>()
  for (const alternative of path.alternatives) {
    for (const candidate of scan(reader, collection, alternative)) {
      const id = candidate.idKey.toString('latin1')
      if (!seen.has(id)) yield candidate
      seen.add(id)
    }
  }
}

function* scanOne(reader: ByteReader, collection: CollectionRecord, path: AccessPath): Generator<Candidate> {
  const prefix = documentsPrefix(collection.number)
  if (path.index === null) {
    for (const { key, value } of entriesAlong(reader, path)) {
      yield { idKey: Buffer.from(key.subarray(prefix.length)), stored: unpack(value) }
    }
    return
  }
  const seen = path.index.manifoldPaths.length > 0 ? new Set<string>() : null
  for (const { value } of entriesAlong(reader, path)) {
    const idKey = Buffer.from(value)
    if (seen !== null) {
      const id = idKey.toString('latin1')
      if (seen.has(id)) continue
      seen.add(id)
    }
    const bytes = reader.get(Buffer.concat([prefix, idKey]))
    if (bytes !== undefined) yield { idKey, stored: unpack(bytes) }
  }
}

function* entriesAlong(reader: ByteReader, path: AccessPath): Generator<ByteEntry> {
  const streams = path.reverse ? [...path.streams].reverse() : path.streams
  if (path.merged && streams.length > 1) {
    yield* merge(reader, streams, path.reverse)
    return
  }
  for (const stream of streams) yield* entriesOfStream(reader, stream, path.reverse)
}

function* entriesOfStream(reader: ByteReader, stream: Stream, reverse: boolean): Generator<ByteEntry> {
  const stretches = reverse ? [...stream.stretches].reverse() : stream.stretches
  for (const { start, end } of stretches) yield* reader.range(start, end, reverse)
}

/** Several streams as one, ordered by what follows their prefixes. */
function* merge(reader: ByteReader, streams: readonly Stream[], reverse: boolean): Generator<ByteEntry> {
  const heads: { entry: ByteEntry; rest: Uint8Array; stream: Stream; source: Generator<ByteEntry> }[] = []
  const advance = (stream: Stream, source: Generator<ByteEntry>) => {
    const next = source.next()
    if (next.done === true) return null
    return { entry: next.value, rest: next.value.key.subarray(stream.prefixLength), stream, source }
  }
  try {
    for (const stream of streams) {
      const head = advance(stream, entriesOfStream(reader, stream, reverse))
      if (head !== null) heads.push(head)
    }
    while (heads.length > 0) {
      let first = 0
      for (let at = 1; at < heads.length; at++) if (isBefore(heads[at], heads[first], reverse)) first = at
      const head = heads[first]
      if (head === undefined) return
      yield head.entry
      const next = advance(head.stream, head.source)
      if (next === null) heads.splice(first, 1)
      else heads[first] = next
    }
  } finally {
    for (const { source } of heads) source.return(undefined)
  }
}

function isBefore(
  a: { rest: Uint8Array } | undefined,
  b: { rest: Uint8Array } | undefined,
  reverse: boolean,
): boolean {
  if (a === undefined || b === undefined) return false
  const order = Buffer.compare(a.rest, b.rest)
  return reverse ? order > 0 : order < 0
}
