import type { Instant } from '#domain/kernel/decision'
import { everyFirstPage } from '../../../kit/everyPage'
import { inParallel } from '../../../kit/inParallel'
import type { Run } from '../../../kit/runByTimer'
import { deliveries, type Delivery } from '../../../stores/deliveries'
import { turns } from '../../../stores/turns'
import { attemptDelivery } from '../workflows/attemptDelivery'

const batch = 50
const turn = 'sending'
/** Longer than a run lasts: the platform ends the function then. */
const turnMilliseconds = 60_000

/** In the order of their first. */
const byPerson = (due: readonly Delivery[]): readonly (readonly Delivery[])[] => {
  const all = new Map<string, Delivery[]>()
  for (const delivery of due) all.set(delivery.openid, [...(all.get(delivery.openid) ?? []), delivery])
  return [...all.values()]
}

/** One after another to the same person: WeChat refuses two at once. To different people a few at a time. */
const attemptAll = async (due: readonly Delivery[], now: Instant): Promise<number> => {
  const counts = await inParallel(byPerson(due), async mine => {
    let count = 0
    for (const delivery of mine) if (await attemptDelivery(delivery, now)) count += 1
    return count
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Sends what waits for WeChat, one run at a time. Each attempt is claimed before it is made, so two runs at once do not
 * send twice; one that dies between sending and noting it sends again, and WeChat, which honours a consent once, refuses
 * the second.
 *
 * @returns messages sent
 */
export const sendDeliveries = async (run: Run): Promise<number> => {
  const read = () => deliveries.due(run.now, batch)
  const [first] = await deliveries.due(run.now, 1)
  const until = run.now + turnMilliseconds
  if (!first || !(await turns.take(turn, run.now, until))) return 0
  let count = 0
  try {
    for await (const due of everyFirstPage({ size: batch, read, hasTime: () => run.hasTime() }))
      count += await attemptAll(due, run.now)
  } finally {
    await turns.give(turn, until, run.now)
  }
  return count
}
