import { hash } from '@stablelib/sha256'
import { toHex, utf8 } from '#domain/kernel/bytes'

/** SHA-256 of a text's UTF-8, in lower-case hex: what a ballot's receipt is. */
export const sha256Hex = (text: string): string => toHex(hash(utf8(text)))
