import { merge } from '#domain/issues/merging/merge'
import type { Actor } from '#domain/kernel/Actor'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { followOnly, withMerged } from '../../../stores/followers'
import { issueByNumber, issues, type IssueRow } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { answeredNow } from '../workflows/answeredNow'
import { permitToChange } from '../workflows/permitToChange'
import { permitToSee } from '../workflows/permitToSee'
import { detailOf } from '../views/issueView'

interface Merging {
  readonly issue: IssueRow
  readonly other: IssueRow
  readonly reason: string
  readonly actor: Actor
  readonly now: number
}

/** @throws Refused what the rule says */
const bothOf = ({ issue, other, reason, actor, now }: Merging, people: number) => {
  const decision = merge({ reason, other, people }, issue, { actor, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  return decision.both
}

/** Both are written as one. Whoever joins one of them meanwhile is told all the same, and counted with its next change. */
const mergeBoth = async (row: IssueRow, merging: Merging, key: string): Promise<IssueRow> => {
  const { other, now } = merging
  bothOf(merging, 0)
  const people = await followOnly(row, await withMerged(other._id))
  const { own, other: others } = bothOf(merging, people)
  return inTransaction(async tx => {
    await issues.appendIn(tx, other, { facts: others, now, requestKey: null })
    return issues.appendIn(tx, row, { facts: own, now, requestKey: key })
  })
}

/** Twelve database calls, and those of `followOnly`. The same request again answers with the issue as it stands. */
export const mergeIssue: Answerer<'mergeIssue'> = async ({ issueId, into, reason, requestId }, context) => {
  const { now } = context
  const [row, all] = await Promise.all([issues.byId(issueId), directory()])
  if (!row) throw refusal('not-found')
  const issue = answeredNow(row, all, now)
  const key = requestKey(requestId, 'mergeIssue')
  if (row.requestIds.includes(key))
    return { issue: await detailOf(issue, await permitToSee(issue, context), all, now) }
  const permit = await permitToChange('mergeIssue', issue, context)
  const other = await issueByNumber(row.compoundId, into)
  if (!other) throw refusal('cannot-merge', { field: 'into', params: { why: 'unknown' } })
  const merging = { issue, other, reason, actor: permit.actor, now }
  const merged = await mergeBoth(row, merging, key)
  return { issue: await detailOf(answeredNow(merged, all, now), permit, all, now) }
}
