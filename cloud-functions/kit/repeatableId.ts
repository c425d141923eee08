import { createHash } from 'node:crypto'

/** Makes an id that the same request of the same person always yields, so that a repeated insert meets itself. */
export const repeatableId = (prefix: string, personId: string, requestId: string): string =>
  `${prefix}${createHash('sha256').update(`${personId}\n${requestId}`).digest('hex').slice(0, 24)}`
