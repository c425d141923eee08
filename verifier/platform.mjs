import { Buffer } from 'node:buffer'
import { createHash, randomBytes } from 'node:crypto'

/*
 * What the language itself lacks, and nothing else: bytes of a text, two hashes, randomness. A page that has no Node puts a
 * file with the same four names in the place of this one; everything else here runs there as it stands.
 */
export const bytesOf = text => Uint8Array.from(Buffer.from(text, 'utf8'))

const hashed = (name, bytes) => Uint8Array.from(createHash(name).update(bytes).digest())
export const sha256Of = bytes => hashed('sha256', bytes)
export const sha512Of = bytes => hashed('sha512', bytes)

/** Bytes that whoever made a record could not foresee. */
export const randomOf = count => Uint8Array.from(randomBytes(count))
