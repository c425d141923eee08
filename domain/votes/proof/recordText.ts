import type { VoteRecord } from './VoteRecord'

/** Writes a record as it is published: one value a line, so that a verifier can name the line that does not fit. */
export const recordText = (record: VoteRecord): string => `${JSON.stringify(record, null, 1)}\n`
