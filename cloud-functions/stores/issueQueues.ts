import type { Issue } from '#domain/issues/Issue'
import type { Queue } from '#contracts/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { DAY } from '#domain/kernel/lengths'
import {
  endedStates,
  inWorkStates,
  openStates,
  runningStates,
  unconfirmedStates,
  waitingStates,
} from '#domain/issues/openStates'
import { postName } from '#domain/issues/whistles/called'
import type { Role } from '#domain/kernel/roles'
import type { Filter } from '../kit/Collection'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import type { Listed } from './FactStore'
import { issues } from './issues'

/** Whose issues a workbench shows: those that stand at these units, or those that were sent to these posts of one. */
export type Whose =
  | { readonly standingAt: readonly string[] }
  | { readonly sentTo: readonly Role[]; readonly orgUnitId: string }

/** What was last folded before `dueSoonAt` was counts as due soon with less time left than this. */
const soonMilliseconds = DAY
/** What ended longer ago than this is no longer on the workbench. */
const doneMilliseconds = 30 * DAY

const before = (instant: Instant): Filter => ({
  $or: [{ 'deadlines.respondBy': { $lt: instant } }, { 'deadlines.resolveBy': { $lt: instant } }],
})

const dueSoon = (now: Instant): Filter => ({
  $or: [{ dueSoonAt: { $lte: now } }, { dueSoonAt: null, ...before(now + soonMilliseconds) }],
})

/** What stands in a queue, beside whose it is. An issue can be in several: being handled and overdue. */
const inQueue = (queue: Queue, now: Instant): Filter => {
  switch (queue) {
    case 'toAccept':
      return { state: { $in: waitingStates } }
    case 'handling':
      return { state: { $in: inWorkStates } }
    case 'overdue':
      return { state: { $in: runningStates }, pause: null, ...before(now) }
    case 'called':
      return { state: { $in: openStates }, 'calledNow.0': { $exists: true } }
    case 'dueSoon':
      return { state: { $in: runningStates }, pause: null, ...dueSoon(now), $nor: [before(now)] }
    case 'waitingForReporter':
      return { state: { $in: unconfirmedStates } }
    case 'done':
      return { state: { $in: endedStates }, updatedAt: { $gte: now - doneMilliseconds } }
  }
}

const ofWhom = (whose: Whose): Filter => {
  if ('sentTo' in whose)
    return { 'handler.orgUnitId': whose.orgUnitId, 'handler.role': { $in: whose.sentTo } }
  const [only, ...more] = whose.standingAt
  return { 'standing.orgUnitId': more.length === 0 ? only : { $in: whose.standingAt } }
}

/** What a post was called to stands elsewhere and was sent to others: it is found by the post's name. */
const filterOf = (whose: Whose, queue: Queue, now: Instant): Filter =>
  queue === 'called' && 'sentTo' in whose
    ? { calledNow: { $in: whose.sentTo.map(role => postName({ role, orgUnitId: whose.orgUnitId })) } }
    : { ...ofWhom(whose), ...inQueue(queue, now) }

/** Counts how many issues stand in a queue; one call. */
export const countQueue = (whose: Whose, queue: Queue, now: Instant): Promise<number> =>
  issues.count(filterOf(whose, queue, now))

/** Reads a page of a queue, due soonest first; what is done, latest first. One call. */
export const queuePage = async (
  whose: Whose,
  { queue, now, cursor }: { readonly queue: Queue; readonly now: Instant; readonly cursor: string | null },
  size: number,
): Promise<Page<Listed<Issue>>> => {
  const [path, direction] = queue === 'done' ? (['updatedAt', -1] as const) : (['nextDueAt', 1] as const)
  const found = await issues.list(
    { $and: [filterOf(whose, queue, now), afterCursor(path, direction, cursor)] },
    { order: { [path]: direction, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row[path], row._id])
}
