import { DAY } from '#domain/kernel/lengths'
import type { Queue } from '#contracts/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import type { Filter, Order } from '../../../kit/Collection'
import { endedStates } from './openStates'

/** What was last folded before `dueSoonAt` was counts as due soon with less time left than this. */
const soonMilliseconds = DAY
/** What ended longer ago than this is no longer on the workbench. */
const doneMilliseconds = 30 * DAY

const inWork = ['accepted', 'handling']
const running = ['submitted', ...inWork]

const before = (instant: Instant): Filter => ({
  $or: [{ 'deadlines.respondBy': { $lt: instant } }, { 'deadlines.resolveBy': { $lt: instant } }],
})

const dueSoon = (now: Instant): Filter => ({
  $or: [{ dueSoonAt: { $lte: now } }, { dueSoonAt: null, ...before(now + soonMilliseconds) }],
})

/** What stands in a queue, beside whose it is. An issue can be in several: being handled and overdue. */
export const queueFilter = (queue: Queue, now: Instant): Filter => {
  switch (queue) {
    case 'toAccept':
      return { state: 'submitted' }
    case 'handling':
      return { state: { $in: inWork } }
    case 'overdue':
      return { state: { $in: running }, pause: null, ...before(now) }
    case 'dueSoon':
      return { state: { $in: running }, pause: null, ...dueSoon(now), $nor: [before(now)] }
    case 'waitingForReporter':
      return { state: 'handled' }
    case 'done':
      return { state: { $in: endedStates }, updatedAt: { $gte: now - doneMilliseconds } }
  }
}

/** Due soonest first; what is done, latest first. */
export const queueOrder = (
  queue: Queue,
): { readonly path: 'nextDueAt' | 'updatedAt'; readonly order: Order } =>
  queue === 'done'
    ? { path: 'updatedAt', order: { updatedAt: -1, _id: 1 } }
    : { path: 'nextDueAt', order: { nextDueAt: 1, _id: 1 } }
