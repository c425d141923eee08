import type { FactOf } from '../kernel/fact'
import type { OrgPath } from '../organisation/OrgUnit'
import type { Category, Urgency } from './categories'
import { soundsDangerous } from './danger'
import { arrivalAt } from './deadlines'
import type { IssueFact, Place, Reporter } from './Issue'
import type { IssueContext } from './IssueContext'

export interface Raise {
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  readonly category: Category
  readonly urgency: Urgency
  readonly text: string
  readonly photos: readonly string[]
  readonly place: Place
  readonly reporter: Reporter
}

/** Nothing that the rules know refuses a report. */
interface RaisedDecision {
  readonly ok: true
  readonly facts: readonly [FactOf<IssueFact, 'raised'>]
}

/** Raises a new issue at the lowest tier. Words of danger make it a danger, whatever urgency was chosen. */
export const raise = (
  command: Raise,
  { actor, chain, now }: Pick<IssueContext, 'actor' | 'chain' | 'now'>,
): RaisedDecision => {
  const { compoundId, compoundName, compoundPath, category, text, photos, place, reporter } = command
  const urgency = soundsDangerous(command) ? 'danger' : command.urgency
  const raised = {
    kind: 'raised',
    at: now,
    by: actor,
    compoundId,
    compoundName,
    compoundPath,
    category,
    urgency,
    text,
    photos,
    place,
    reporter,
    arrival: arrivalAt(chain, 'compound', { category, urgency }, now),
  } as const
  return { ok: true, facts: [raised] }
}
