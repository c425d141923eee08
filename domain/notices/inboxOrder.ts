import type { Instant } from '../kernel/decision'

interface Entry {
  readonly _id: string
  readonly at: Instant
}

/** Compares two messages for `sort`: newest first; those of one instant by id, so that pages never overlap. */
export const inboxOrder = (one: Entry, other: Entry): number => {
  if (one.at !== other.at) return other.at - one.at
  if (one._id === other._id) return 0
  return one._id < other._id ? -1 : 1
}
