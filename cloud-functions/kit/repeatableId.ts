import { keyed, keyedBefore } from './idSecrets'

/** An id, and what it would have been under each secret before: what was made then has one of these. */
export type RepeatableId = readonly [now: string, ...before: string[]]

const digits = 24

/**
 * Makes an id of some parts, and what it would have been under each secret before.
 * @param kind keeps ids of different sorts of things apart
 * @param prefix stands before the hash
 */
export const repeatable = (kind: string, prefix: string, parts: readonly string[]): RepeatableId => {
  const shown = (hash: string) => `${prefix}${hash.slice(0, digits)}`
  return [shown(keyed(kind, parts)), ...keyedBefore(kind, parts).map(shown)]
}

/**
 * Makes an id that the same request of the same person always yields, so that a repeated insert meets itself. Nobody without
 * the secret can tell of whom it was made: not even who knows person and request.
 */
export const repeatableId = (prefix: string, personId: string, requestId: string): RepeatableId =>
  repeatable(`thing ${prefix}`, prefix, [personId, requestId])
