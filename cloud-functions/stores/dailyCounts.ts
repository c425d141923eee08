import type { Counted, DailyCounter, Place } from '../kit/dailyCounter'
import { Collection } from '../kit/Collection'

/** How often one person has made one call in one day of China; `_id` is `personId:call:2026-11-23`. */
export interface DailyCount {
  readonly _id: string
  readonly personId: string
  readonly at: number
  readonly count: number
  /** Request ids of the last that were counted. */
  readonly requests: readonly string[]
}

const collection = new Collection<DailyCount>('dailyCounts')

/** Repeats come within minutes. */
const rememberedRequests = 50
/** Two that begin the same day meet once; a third try finds what is there. */
const mostTries = 3

const take = async ({ personId, call, day, at, most, requestId }: Counted): Promise<Place> => {
  const _id = `${personId}:${call}:${day}`
  for (let tries = 0; tries < mostTries; tries += 1) {
    const counted = await collection.update(
      { _id, count: { $lt: most }, requests: { $ne: requestId } },
      { $inc: { count: 1 }, $push: { requests: { $each: [requestId], $slice: -rememberedRequests } } },
    )
    if (counted > 0) return 'counted'
    if (await collection.insertOnce({ _id, personId, at, count: 1, requests: [requestId] })) return 'first'
    const there = await collection.first({ _id })
    if (there?.requests.includes(requestId)) return 'repeated'
    if (there && there.count >= most) return 'none'
  }
  return 'none'
}

const giveBack = async ({ personId, call, day, requestId }: Counted, place: Place): Promise<void> => {
  const _id = `${personId}:${call}:${day}`
  const isAlone = { _id, count: 1, requests: [requestId] }
  if (place === 'first' && (await collection.remove(isAlone)) > 0) return
  await collection.update(
    { _id, requests: requestId },
    { $inc: { count: -1 }, $pull: { requests: requestId } },
  )
}

/** Counts by one document for each person, call and day, with one database call; two for the first of a day. */
export const dailyCounts: DailyCounter & {
  removeOf(personId: string, except: Pick<Counted, 'call' | 'day'>): Promise<number>
} = {
  take,
  giveBack,
  /** All of a person but those of one call in one day. One call. */
  removeOf: (personId, { call, day }) =>
    collection.remove({ personId, _id: { $ne: `${personId}:${call}:${day}` } }),
}
