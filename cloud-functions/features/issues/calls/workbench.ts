import { fieldLimits } from '#contracts/kernel/limits'
import { queues, type Queue } from '#contracts/kernel/vocabulary'
import { likelyAction } from '#domain/issues/nextActions'
import { isBranchLed } from '#domain/organisation/branches'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { postsHeld } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { Permit } from '../../../kit/CallContext'
import type { Filter } from '../../../kit/Collection'
import { afterCursor, cutPage } from '../../../kit/cursor'
import type { Handler } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { issues } from '../../../stores/issues'
import { directory, type Directory } from '../../../stores/orgUnits'
import { answeredNow } from '../workflows/answeredNow'
import { summariesOf } from '../workflows/issueSummaries'
import { queueFilter, queueOrder } from '../views/workbenchQueues'

const offices: readonly Role[] = ['branchSecretary', 'communityStaff', 'communitySecretary', 'districtOffice']

/** Where an office's issues stand: at its unit, and for a community at the branches for which it stands in now. */
const standings = (unit: OrgUnit, all: Directory, now: number): Filter => {
  const vacant = all
    .below(unit)
    .filter(below => below.level === 'compound' && !isBranchLed(below, now))
    .map(({ _id }) => _id)
  return { 'standing.orgUnitId': vacant.length === 0 ? unit._id : { $in: [unit._id, ...vacant] } }
}

/**
 * Whose issues: an office sees what it answers for, and so does whoever looks from above; another post sees what was
 * sent to it.
 */
const issuesOf = (unit: OrgUnit, { person }: Permit, all: Directory, now: number): Filter => {
  const here = postsHeld(person, now).filter(({ orgUnitId }) => orgUnitId === unit._id)
  const sentTo = here.map(({ role }) => role)
  return sentTo.length === 0 || sentTo.some(role => offices.includes(role))
    ? standings(unit, all, now)
    : { 'handler.orgUnitId': unit._id, 'handler.role': { $in: sentTo } }
}

const countsOf = async (whose: Filter, now: number): Promise<Record<Queue, number>> => {
  const counted = await Promise.all(
    queues.map(async queue => [queue, await issues.count({ ...whose, ...queueFilter(queue, now) })] as const),
  )
  return Object.fromEntries(counted) as Record<Queue, number>
}

/** Eight database calls at most: the person, a page of the queue, and a count for each of the six queues. */
export const workbench: Handler<'workbench'> = async ({ orgUnitId, queue, cursor }, context) => {
  const { now, personId } = context
  const all = await directory()
  const unit = all.find(orgUnitId)
  if (!unit) throw refuse('not-found', { field: 'orgUnitId' })
  const permit = await context.permit(unit.path)
  const whose = issuesOf(unit, permit, all, now)
  const { path, order } = queueOrder(queue)
  const [found, counts] = await Promise.all([
    issues.list(
      {
        $and: [
          { ...whose, ...queueFilter(queue, now) },
          afterCursor(path, queue === 'done' ? -1 : 1, cursor),
        ],
      },
      { order, limit: fieldLimits.pageSize + 1 },
    ),
    countsOf(whose, now),
  ])
  const page = cutPage(found, fieldLimits.pageSize, row => [row[path], row._id])
  const rows = page.rows.map(row => answeredNow(row, all, now))
  const summaries = await summariesOf(rows, personId)
  return {
    orgName: unit.name,
    counts,
    rows: summaries.map((summary, index) => {
      const issue = rows[index]
      return { ...summary, likelyAction: issue ? likelyAction(issue, permit.person, now) : null }
    }),
    next: page.next,
    demo: unit.demo,
  }
}
