import { auditedIssue } from '#domain/audit/audited'
import type { ParsedInput } from '#contracts/calls'
import { evolve, issueFoldVersion, replay } from '#domain/issues/evolve'
import { type Handler, type Issue, type IssueFact, type Standing } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import { endedStates, openStates } from '#domain/issues/openStates'
import { currentIssueFact } from '#domain/issues/storedFacts'
import type { Filter } from '../kit/Collection'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type IssueRow = Row<Issue, IssueFact>
/** What a list shows of an issue, and no more is read for it. */
const listedFields = [
  'id',
  'number',
  'compoundId',
  'compoundName',
  'category',
  'urgency',
  'text',
  'photos',
  'place',
  'state',
  'closedHow',
  'standing',
  'handler',
  'deadlines',
  'arrivedAt',
  'pausedFor',
  'pause',
  'supporters',
  'joined',
  'absorbed',
  'reporter',
  'raisedAt',
  'updatedAt',
] as const satisfies readonly (keyof Issue)[]
export type IssueFields = Pick<Issue, (typeof listedFields)[number]>
export type ListedIssue = Listed<IssueFields>

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

/** An issue as it is told to a whole compound. */
export type PublicIssue = Listed<Pick<Issue, 'text' | 'reporter' | 'latest'>>

/** Lists the issues of a compound that changed lately; one call. */
export const issuesLatelyIn = async (compoundId: string, limit: number): Promise<readonly PublicIssue[]> => {
  return issues.pick(['text', 'reporter', 'latest'], { compoundId }, { order: { updatedAt: -1 }, limit })
}

/** Lists what somebody has reported in a compound and is not over, newest first; one call. */
export const openIssuesOf = (
  personId: string,
  compoundId: string,
  limit: number,
): Promise<readonly ListedIssue[]> =>
  issues.pick(
    listedFields,
    { 'reporter.personId': personId, compoundId, state: { $in: openStates } },
    { order: newestFirst, limit },
  )

const mostDangers = 20

/** Lists what somebody has reported of danger in a compound since an instant, or by this request, newest first; one call. */
export const dangersOf = (
  personId: string,
  compoundId: string,
  since: number,
  requestKey: string,
): Promise<readonly IssueRow[]> =>
  issues.rows(
    {
      'reporter.personId': personId,
      compoundId,
      urgency: 'danger',
      $or: [{ raisedAt: { $gt: since } }, { requestIds: requestKey }],
    },
    { order: newestFirst, limit: mostDangers },
  )

/** Lists the latest issues of the whole district; one call. */
export const latestIssues = (limit: number): Promise<readonly ListedIssue[]> =>
  issues.pick(listedFields, {}, { order: newestFirst, limit })

/** Lists open issues of one category in a compound, newest first; one call. */
export const openIssuesLike = (
  compoundId: string,
  category: Issue['category'],
  limit: number,
): Promise<readonly ListedIssue[]> =>
  issues.pick(
    listedFields,
    { compoundId, category, state: { $in: openStates } },
    { order: newestFirst, limit },
  )

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

/**
 * Reads a page of a compound's issues, newest first; one call, on page 500 as on page 1.
 * @param personId whose are `mine`
 */
export const issuesPage = async (
  compoundId: string,
  {
    show,
    personId,
    cursor,
  }: { readonly show: Show; readonly personId: string; readonly cursor: string | null },
  size: number,
): Promise<Page<ListedIssue>> => {
  const found = await issues.pick(
    listedFields,
    { compoundId, ...shown(show, personId), ...afterCursor('raisedAt', -1, cursor) },
    { order: newestFirst, limit: size + 1 },
  )
  return cutPage(found, size, row => [row.raisedAt, row._id])
}

/** Finds issues by their ids, with their facts; one call, none where there are no ids. */
export const issuesByIds = async (ids: readonly string[]): Promise<readonly IssueRow[]> =>
  ids.length === 0 ? [] : issues.rows({ _id: { $in: ids } }, { limit: ids.length })

/** Finds the issue of a compound that has a number; one call. */
export const issueByNumber = async (compoundId: string, number: string): Promise<IssueRow | null> => {
  const [found] = await issues.rows({ compoundId, number }, { limit: 1 })
  return found ?? null
}

/** Tells whether an issue was ever reported at a building; one call. */
export const hasIssueAt = async (compoundId: string, buildingId: string): Promise<boolean> =>
  (await issues.pick(['id'], { compoundId, 'place.buildingId': buildingId }, { limit: 1 })).length > 0

/** Reads whatever issues name somebody, with their facts, page by page in the order of the ids; one call. */
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

/** Counts the open issues that stand at a unit or were sent to it, in the database; one call, by index. */
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
