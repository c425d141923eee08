import { randomBytes } from 'node:crypto'

/** Makes an `_id` of the form that CloudBase gives: 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex')
