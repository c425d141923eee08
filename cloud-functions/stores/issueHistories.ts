import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { Instant } from '#domain/kernel/decision'
import type { Filter } from '../kit/Collection'
import type { Whole } from './FactStore'
import { issues } from './issues'

/** An issue with everything that happened to it. */
export type IssueHistory = Whole<Issue, IssueFact>

/** The issues that were raised from one instant until before another. */
export interface RaisedBetween {
  readonly from: Instant
  readonly until: Instant
}

/** The last one that was read. */
export interface ReadUntil {
  readonly raisedAt: Instant
  readonly id: string
}

/** Upwards by instant and downwards by id, as the index of a compound is walked backwards. */
const inOrder = { raisedAt: 1, _id: -1 } as const

const raised = ({ from, until }: RaisedBetween, after: ReadUntil | null): Filter =>
  after === null
    ? { raisedAt: { $gte: from, $lt: until } }
    : {
        raisedAt: { $gte: after.raisedAt, $lt: until },
        $or: [{ raisedAt: { $gt: after.raisedAt } }, { _id: { $lt: after.id } }],
      }

/** Reads a page of a compound's issues with all their facts, oldest first. One call, and as `whole`. */
export const historiesOf = async (
  compoundId: string,
  between: RaisedBetween,
  after: ReadUntil | null,
  limit: number,
): Promise<readonly IssueHistory[]> =>
  issues.whole(await issues.rows({ compoundId, ...raised(between, after) }, { order: inOrder, limit }))

/** Reads issues by id with all their facts; as `whole`, and no call for none. */
export const historiesById = async (ids: readonly string[]): Promise<readonly IssueHistory[]> =>
  ids.length === 0 ? [] : issues.whole(await issues.rows({ _id: { $in: ids } }, { limit: ids.length }))

/** Finds when the first issue of a compound was raised; null where none was. One call. */
export const firstRaisedIn = async (compoundId: string): Promise<Instant | null> => {
  const [first] = await issues.pick(['raisedAt'], { compoundId }, { order: inOrder, limit: 1 })
  return first?.raisedAt ?? null
}
