export interface IndexSchema {
  readonly name: string
  readonly keys: readonly { readonly path: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
}
export interface CollectionSchema {
  readonly access: 'ADMINONLY'
  readonly indexes: readonly IndexSchema[]
}

/** Declares an index by name; `-path` is descending. */
export const index = (name: string, ...paths: readonly string[]): IndexSchema => ({
  name,
  keys: paths.map(path =>
    path.startsWith('-') ? { path: path.slice(1), direction: -1 } : { path, direction: 1 },
  ),
})
/** Declares an index by name in which no two documents have the same values. */
export const unique = (name: string, ...paths: readonly string[]): IndexSchema => ({
  ...index(name, ...paths),
  unique: true,
})
/** Declares a collection that only functions can read and write, with its indexes. */
export const collection = (...indexes: readonly IndexSchema[]): CollectionSchema => ({
  access: 'ADMINONLY',
  indexes,
})

/** Finds things that are over, have been for long enough and still have names or papers in them. */
export const blankedWhenOver = ['blankedAt', 'state', 'updatedAt', '_id'] as const

interface Habits {
  /** What such things have no use for. */
  readonly without?: readonly ('due' | 'toSend' | 'ofInvolved')[]
  /** What finds those that have been kept long enough; missing where all are kept. */
  readonly byAge?: readonly string[]
}

/**
 * Declares a collection of things that are the fold of their facts: beside its own indexes it has those of the sweeps.
 * `due` is read by the clock and `toSend` by the notices; `ofInvolved` finds whatever names one person.
 */
export const factCollection = (
  { without = [], byAge }: Habits,
  ...own: readonly IndexSchema[]
): CollectionSchema =>
  collection(
    ...own,
    ...(without.includes('due') ? [] : [index('due', 'nextDueAt', '_id')]),
    ...(without.includes('toSend') ? [] : [index('toSend', 'outboxDueAt', '_id')]),
    ...(without.includes('ofInvolved') ? [] : [index('ofInvolved', 'involved', '_id')]),
    ...(byAge === undefined ? [] : [index('byAge', ...byAge)]),
  )
