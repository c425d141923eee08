import { hash } from '@stablelib/sha256'
import { sha512 } from '@noble/hashes/sha2.js'
import { utf8 } from '#domain/kernel/bytes'

/*
 * Stands in the place of `verifier/platform.mjs` in what phones and browsers load: the same four names, without Node.
 * config/verifierPlatform.ts puts it there.
 */
export const bytesOf = utf8
export const sha256Of = hash
export const sha512Of = sha512

/**
 * Has no bytes at random yet: only records of class `trustees` need them, and none is handed out to a page.
 * @throws Error always; there is no weaker source
 */
export const randomOf = (): never => {
  throw new Error('a page has no randomness for the verifier')
}
