import { auditedIssue } from '#domain/audit/audited'
import type { ParsedInput } from '#contracts/calls'
import { evolve, issueFoldVersion, replay } from '#domain/issues/evolve'
import type { Handler, Issue, IssueFact, Standing } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import { endedStates, openStates } from '#domain/issues/openStates'
import { currentIssueFact } from '#domain/issues/storedFacts'
import type { Filter } from '../kit/Collection'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type IssueRow = Row<Issue, IssueFact>
export type ListedIssue = Listed<Issue>

export const issues = new FactStore<Issue, IssueFact>('issues', {
  evolve,
  replay,
  upcast: currentIssueFact,
  foldVersion: issueFoldVersion,
  messagesFor,
  audited: auditedIssue,
  beside: ['joined'],
})

const newestFirst = { raisedAt: -1, _id: 1 } as const

/** What happened to issues of a compound lately, with their facts; one call. */
export const issuesLatelyIn = (compoundId: string, limit: number): Promise<readonly IssueRow[]> =>
  issues.rows({ compoundId }, { order: { updatedAt: -1 }, limit })

/** What somebody has reported in a compound and is not over, newest first; one call. */
export const openIssuesOf = (
  personId: string,
  compoundId: string,
  limit: number,
): Promise<readonly ListedIssue[]> =>
  issues.list(
    { 'reporter.personId': personId, compoundId, state: { $in: openStates } },
    { order: newestFirst, limit },
  )

/** Open issues of one category in a compound, newest first; one call. */
export const openIssuesLike = (
  compoundId: string,
  category: Issue['category'],
  limit: number,
): Promise<readonly ListedIssue[]> =>
  issues.list({ compoundId, category, state: { $in: openStates } }, { order: newestFirst, limit })

type Show = ParsedInput<'listIssues'>['show']

const shown = (show: Show, personId: string): Filter => {
  switch (show) {
    case 'mine':
      return { 'reporter.personId': personId }
    case 'open':
      return { state: { $in: openStates } }
    case 'closed':
      return { state: { $in: endedStates } }
    case 'all':
      return {}
  }
}

/** A page of a compound's issues, newest first; one call, on page 500 as on page 1. @param personId whose are `mine` */
export const issuesPage = async (
  compoundId: string,
  {
    show,
    personId,
    cursor,
  }: { readonly show: Show; readonly personId: string; readonly cursor: string | null },
  size: number,
): Promise<Page<ListedIssue>> => {
  const found = await issues.list(
    { compoundId, ...shown(show, personId), ...afterCursor('raisedAt', -1, cursor) },
    { order: newestFirst, limit: size + 1 },
  )
  return cutPage(found, size, row => [row.raisedAt, row._id])
}

/** Whether an issue was ever reported at a building; one call. */
export const hasIssueAt = async (compoundId: string, buildingId: string): Promise<boolean> =>
  (await issues.list({ compoundId, 'place.buildingId': buildingId }, { limit: 1 })).length > 0

/** Whatever names somebody, with its facts, page by page in the order of the ids; one call. */
export const issuesNaming = (personId: string, last: string, limit: number): Promise<readonly IssueRow[]> =>
  issues.rows({ involved: personId, _id: { $gt: last } }, { order: { _id: 1 }, limit })

/** How many open issues stand alike: at the same office, sent to the same post. */
export interface OpenWork {
  readonly _id: {
    readonly office: string
    readonly tier: Standing['tier']
    readonly standIn: boolean
    readonly handler?: Pick<Handler, 'role' | 'orgUnitId'> | null
  }
  readonly issues: number
}

/** Open issues that stand at a unit or were sent to it, counted by the database; one call, by index. */
export const openWorkOf = (orgUnitId: string): Promise<readonly OpenWork[]> =>
  issues.aggregate<OpenWork>([
    {
      $match: {
        state: { $in: openStates },
        $or: [{ 'standing.orgUnitId': orgUnitId }, { 'handler.orgUnitId': orgUnitId }],
      },
    },
    {
      $group: {
        _id: {
          office: '$standing.orgUnitId',
          tier: '$standing.tier',
          standIn: '$standing.standIn',
          handler: { role: '$handler.role', orgUnitId: '$handler.orgUnitId' },
        },
        issues: { $sum: 1 },
      },
    },
  ])
