import { fieldLimits } from '#contracts/kernel/limits'
import { queues, type Queue } from '#contracts/kernel/vocabulary'
import { likelyAction } from '#domain/issues/nextActions'
import { isBranchLed } from '#domain/organisation/branches'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { postsHeld } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { Permit } from '../../../kit/CallContext'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { countQueue, queuePage, type Whose } from '../../../stores/issueQueues'
import { directory, type Directory } from '../../../stores/orgUnits'
import { answeredNow } from '../workflows/answeredNow'
import { summariesOf } from '../workflows/issueSummaries'

const offices: readonly Role[] = ['branchSecretary', 'communityStaff', 'communitySecretary', 'districtOffice']

/** Where an office's issues stand: at its unit, and for a community at the branches for which it stands in now. */
const standings = (unit: OrgUnit, all: Directory, now: number): Whose => {
  const vacant = all.below(unit).filter(below => below.level === 'compound' && !isBranchLed(below, now))
  return { standingAt: [unit, ...vacant].map(({ _id }) => _id) }
}

/**
 * Whose issues: an office sees what it answers for, and so does whoever looks from above; another post sees what was
 * sent to it.
 */
const issuesOf = (unit: OrgUnit, { person }: Permit, all: Directory, now: number): Whose => {
  const here = postsHeld(person, now).filter(({ orgUnitId }) => orgUnitId === unit._id)
  const sentTo = here.map(({ role }) => role)
  return sentTo.length === 0 || sentTo.some(role => offices.includes(role))
    ? standings(unit, all, now)
    : { sentTo, orgUnitId: unit._id }
}

const countsOf = async (whose: Whose, now: number): Promise<Record<Queue, number>> => {
  const counted = await Promise.all(
    queues.map(async queue => [queue, await countQueue(whose, queue, now)] as const),
  )
  return Object.fromEntries(counted) as Record<Queue, number>
}

/** Nine database calls at most: the person, a page of the queue, and a count for each of the seven queues. */
export const workbench: Answerer<'workbench'> = async ({ orgUnitId, queue, cursor }, context) => {
  const { now, personId } = context
  const all = await directory()
  const unit = all.find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  const permit = await context.permit(unit.path)
  const whose = issuesOf(unit, permit, all, now)
  const [page, counts] = await Promise.all([
    queuePage(whose, { queue, now, cursor }, fieldLimits.pageSize),
    countsOf(whose, now),
  ])
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
