import type { Instant } from '#domain/kernel/decision'
import { Collection } from '../kit/Collection'

interface DailyJob {
  readonly _id: string
  readonly lastRunAt: Instant
}

const collection = new Collection<DailyJob>('dailyJobs')

/** When jobs that run once a day were finished last. */
export const dailyJobs = {
  /** One call. */
  lastRunOf: async (name: string): Promise<Instant | null> =>
    (await collection.first({ _id: name }))?.lastRunAt ?? null,

  /** One call, two the first time. */
  finished: async (name: string, at: Instant): Promise<void> => {
    const moved = await collection.update({ _id: name }, { $set: { lastRunAt: at } })
    if (moved === 0) await collection.insertOnce({ _id: name, lastRunAt: at })
  },
}
