import type { Instant } from '#domain/kernel/decision'
import { Collection } from '../kit/Collection'

interface Turn {
  readonly _id: string
  /** Until when it is somebody's. */
  readonly until: Instant
}

const collection = new Collection<Turn>('turns')

/** Whose turn it is to do what only one run may do at once. */
export const turns = {
  /**
   * Takes a turn that is nobody's, or whose taker has died. One call, two the first time.
   * @returns whether it is the caller's until then
   */
  take: async (name: string, now: Instant, until: Instant): Promise<boolean> =>
    (await collection.update({ _id: name, until: { $lte: now } }, { $set: { until } })) > 0 ||
    collection.insertOnce({ _id: name, until }),

  /** Gives it back, if it is still the caller's. One call. */
  give: async (name: string, until: Instant, now: Instant): Promise<void> => {
    await collection.update({ _id: name, until }, { $set: { until: now } })
  },
}
