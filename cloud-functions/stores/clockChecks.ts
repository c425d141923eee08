import type { Instant } from '#domain/kernel/decision'
import { Collection } from '../kit/Collection'

interface ClockCheck {
  readonly _id: string
  readonly at: Instant | Date | null
}

const collection = new Collection<ClockCheck>('clockChecks')
const told = 'told'

/** Whose clock is right: the database's own date. */
export const clockChecks = {
  /** One call. @param name who asks, so that two do not meet */
  databaseDate: async (name: string): Promise<Instant> => (await collection.stamp(name)).getTime(),

  /** Takes the turn to tell of a wrong clock, once in so long. One or two calls. @returns whether it is the caller's */
  takeTurn: async (at: Instant, every: number): Promise<boolean> =>
    (await collection.update({ _id: told, at: { $lte: at - every } }, { $set: { at } })) > 0 ||
    collection.insertOnce({ _id: told, at }),
}
