/** Stands for what the service refuses: with `DATABASE_REQUEST_FAILED`, whatever its words are. */
export const REFUSED = Symbol('refused')

/** Stands for a field that is not there. */
export const MISSING = Symbol('missing')

/** One row: what is asked, and what MongoDB's documentation says comes of it. */
export type Row = readonly [asked: unknown, comes: unknown]

/** Names a row by what it asks. */
export const nameOf = (asked: unknown): string =>
  JSON.stringify(asked, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value)).slice(
    0,
    160,
  )
