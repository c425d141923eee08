import { decided, refused, type Decision } from '../../kernel/decision'
import { isReason } from '../../kernel/reason'
import type { Role } from '../../kernel/roles'
import type { Handler, Issue, IssueFact } from '../Issue'
import type { IssueContext } from '../IssueContext'
import { whyNot } from '../whyNot'
import { calledNow, postName, whistleOf } from './called'
import { whistleDue } from './rules'

type Post = Pick<Handler, 'orgUnitId'> & { readonly role: Role }

export interface BlowWhistle {
  readonly units: readonly Post[]
  /** What is needed of them. */
  readonly need: string
}

/** Calls units to a case, for its office: each has clocks of its own, and the case stays where it is. */
export const blowWhistle = (
  { units, need }: BlowWhistle,
  issue: Issue,
  { actor, now, callable = [] }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'blowWhistle', actor, now)
  if (refusal !== null) return refused(refusal)
  if (!isReason(need)) return refused('reason-needed', { field: 'need' })
  const busy = calledNow(issue)
  const names = [...new Set(units.map(postName))]
  const called = names.map(name => callable.find(one => postName(one) === name))
  if (called.length === 0 || called.includes(undefined)) return refused('unknown-handler', { field: 'units' })
  if (names.some(name => busy.includes(name))) return refused('already-called', { field: 'units' })
  const before = issue.whistles.length
  return decided<IssueFact>(
    ...called
      .flatMap((unit, index) => (unit === undefined ? [] : [{ unit, index }]))
      .map(({ unit, index }): IssueFact => ({
        kind: 'whistled',
        at: now,
        by: actor,
        whistleId: `w${String(before + index + 1)}`,
        called: unit,
        need,
        reportBy: whistleDue('reportIn', issue.urgency, now),
        answerBy: whistleDue('answer', issue.urgency, now),
      })),
  )
}

/** Reports in (报到) for a called unit: it has the case before it. */
export const reportIn = (
  { note }: { readonly note: string },
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'reportIn', actor, now)
  const whistle = whistleOf(issue, actor)
  if (refusal !== null || whistle === null) return refused(refusal ?? 'not-permitted')
  return decided<IssueFact>({ kind: 'whistleReportedIn', at: now, by: actor, whistleId: whistle.id, note })
}

/** Answers for a called unit what it has done. */
export const answerWhistle = (
  { note, photos }: { readonly note: string; readonly photos: readonly string[] },
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'answerWhistle', actor, now)
  const whistle = whistleOf(issue, actor)
  if (refusal !== null || whistle === null) return refused(refusal ?? 'not-permitted')
  if (!isReason(note)) return refused('reason-needed', { field: 'note' })
  const closeBy = whistleDue('close', issue.urgency, now)
  const made = { at: now, by: actor, whistleId: whistle.id }
  return decided<IssueFact>({ ...made, kind: 'whistleAnswered', note, photos, closeBy })
}

export interface CloseWhistle {
  readonly whistle: string
  /** How the answer was, 1 to 5; null where it is not said. */
  readonly grade: number | null
  readonly note: string
}

/** Closes for the office a whistle that was answered, and says how the answer was: of the unit, never of a person. */
export const closeWhistle = (
  { whistle, grade, note }: CloseWhistle,
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'closeWhistle', actor, now)
  if (refusal !== null) return refused(refusal)
  const found = issue.whistles.find(({ id }) => id === whistle)
  if (found?.step !== 'close') return refused('wrong-state', { field: 'whistle' })
  return decided<IssueFact>({ kind: 'whistleClosed', at: now, by: actor, whistleId: found.id, note, grade })
}

/** Says for a called unit how the call was, once it is closed: whether it was its matter, and clear. */
export const gradeWhistle = (
  { grade }: { readonly grade: number | null },
  issue: Issue,
  { actor, now }: IssueContext,
): Decision<IssueFact> => {
  const refusal = whyNot(issue, 'gradeWhistle', actor, now)
  const whistle = whistleOf(issue, actor)
  if (refusal !== null || whistle === null) return refused(refusal ?? 'not-permitted')
  if (grade === null) return refused('nothing-rated', { field: 'grade' })
  return decided<IssueFact>({ kind: 'whistleGraded', at: now, by: actor, whistleId: whistle.id, grade })
}
