import { createHash, createHmac } from 'node:crypto'

const leastBytes = 32

/** Stands in `ID_SECRETS_BEFORE` for the plain hash by which ids were made before there was a secret. */
const unkeyed = 'unkeyed'

const longEnough = (name: string, secret: string): string => {
  if (Buffer.byteLength(secret) < leastBytes)
    throw new Error(`${name} must be set, to at least ${String(leastBytes)} bytes`)
  return secret
}

/** Makes an id of what it stands for. */
export type Keying = (kind: string, parts: readonly string[]) => string

const keyedBy =
  (secret: string): Keying =>
  (kind, parts) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([kind, ...parts]))
      .digest('hex')

const plain: Keying = (_kind, parts) => createHash('sha256').update(parts.join('\n')).digest('hex')

/**
 * Makes the hash of ids that must always come out alike for the same person, request or file: as a hash keyed with
 * `ID_SECRET`, so that nobody without it can tell of whom or of what an id was made. It is another than the secret of
 * sessions, which may be changed at any time.
 *
 * @throws Error when it is missing or short: an id made without it would give somebody away
 */
export const keyed: Keying = (kind, parts) =>
  keyedBy(longEnough('ID_SECRET', process.env['ID_SECRET'] ?? ''))(kind, parts)

/**
 * As {@link keyed}, by each secret of `ID_SECRETS_BEFORE` (parted by commas, newest first): what was made of the same
 * before the secret was changed. What is stored keeps its id; these find it again when the same request comes once more.
 */
export const keyedBefore = (kind: string, parts: readonly string[]): readonly string[] =>
  (process.env['ID_SECRETS_BEFORE'] ?? '')
    .split(',')
    .map(secret => secret.trim())
    .filter(secret => secret !== '')
    .map(secret => (secret === unkeyed ? plain : keyedBy(longEnough('ID_SECRETS_BEFORE', secret))))
    .map(make => make(kind, parts))
