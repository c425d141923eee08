/** A stretch of a file, both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads which part of a file a request wants.
 * @param header `Range`, such as `bytes=0-499`, `bytes=500-` or `bytes=-500`
 * @returns null for the whole file, also when the header is none that is understood (RFC 9110, 14.2), or when it names
 * several stretches; `unsatisfiable` for one that lies behind the end
 */
export function byteRangeIn(header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return null
  if (first >= bytes) return 'unsatisfiable'
  return { first, last: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) }
}
