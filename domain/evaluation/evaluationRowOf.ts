import type { Handler, IssueFact } from '../issues/Issue'
import type { Instant } from '../kernel/decision'
import { callBackIn } from './callBackIn'
import { climbCauses, type ClimbCause, type Ending, type EvaluationRow, type Flaw } from './EvaluationRow'
import { exclusionIn } from './exclusionIn'
import { inTimeOf, lastHandleBy } from './inTimeOf'
import { walkFacts, type Told, type Walked } from './walkFacts'

const firstOf = (told: readonly Told[], ...kinds: readonly IssueFact['kind'][]): IssueFact | null =>
  told.find(({ fact }) => kinds.includes(fact.kind))?.fact ?? null
const lastOf = (told: readonly Told[], ...kinds: readonly IssueFact['kind'][]): IssueFact | null =>
  told.findLast(({ fact }) => kinds.includes(fact.kind))?.fact ?? null

const endingOf = ({ issue: { state, closedHow } }: Walked): Ending | null => {
  if (state === 'closed') return closedHow
  return state === 'rejected' || state === 'merged' || state === 'withdrawn' ? state : null
}

const climbsIn = (told: readonly Told[]): Readonly<Record<ClimbCause, number>> =>
  Object.fromEntries(
    climbCauses.map(cause => [
      cause,
      told.filter(({ fact }) => fact.kind === 'escalated' && fact.cause === cause).length,
    ]),
  ) as Record<ClimbCause, number>

/** To whom it was sent, without those who objected. */
const handlersIn = (told: readonly Told[]): readonly Handler[] => {
  const objected = told.flatMap(({ fact, before }) =>
    fact.kind === 'dispatchObjected' ? (before?.handler ?? []) : [],
  )
  return told.flatMap(({ fact }) =>
    fact.kind === 'dispatched' && !objected.includes(fact.handler) ? [fact.handler] : [],
  )
}

const bodiesIn = (handlers: readonly Handler[]): readonly string[] => [
  ...new Set(
    handlers.flatMap(({ role, orgUnitId }) =>
      role === 'departmentOfficer' || role === 'memberUnitOfficer' ? [orgUnitId] : [],
    ),
  ),
]

/** It was closed as unanswered by somebody else than the clock, or while the reporter could still answer. */
const isClosedEarly = ({ fact, before }: Told): boolean =>
  fact.kind === 'closedUnconfirmed' &&
  (fact.by.kind !== 'clock' || before?.confirmBy == null || fact.at <= before.confirmBy)

const flawsIn = ({ told, isRedated }: Walked): readonly Flaw[] => [
  ...(isRedated ? (['redated'] as const) : []),
  ...(told.some(isClosedEarly) ? (['closedBeforeAsking'] as const) : []),
]

/** When things were reached: each counts from when it was raised. */
const reached = ({ issue, told }: Walked) => {
  const stands = issue.state === 'handled' || issue.state === 'closed'
  return {
    raisedAt: issue.raisedAt,
    acceptedAt: firstOf(told, 'accepted', 'dispatched')?.at ?? null,
    handledAt: stands ? (lastOf(told, 'handled', 'handledTogether')?.at ?? null) : null,
    confirmedAt: issue.closedHow === 'confirmed' ? (lastOf(told, 'confirmed')?.at ?? null) : null,
  }
}

/**
 * Makes what evaluation asks of an issue out of its facts, as they were at an instant; null where it was raised later.
 * @param facts all of them, oldest first, in today's shape
 */
export const evaluationRowOf = (
  id: string,
  facts: readonly IssueFact[],
  asOf: Instant,
): EvaluationRow | null => {
  const walked = walkFacts(id, facts, asOf)
  if (walked === null) return null
  const { issue, told } = walked
  const { callBack, flaws } = callBackIn(told, issue.reporter.personId)
  const handlers = handlersIn(told)
  return {
    issueId: id,
    compoundId: issue.compoundId,
    compoundPath: issue.compoundPath,
    category: issue.category,
    place: issue.place.buildingId === null ? null : `${issue.compoundId}/${issue.place.buildingId}`,
    ...reached(walked),
    ending: endingOf(walked),
    closedAt: issue.state === 'closed' ? issue.standing.tier : null,
    inTime: inTimeOf(walked, asOf),
    handleBy: lastHandleBy(walked, asOf),
    callBack,
    exclusion: exclusionIn(told),
    mergedInto: issue.mergedInto?.issueId ?? null,
    wasHandled: firstOf(told, 'handled', 'handledTogether') !== null,
    reopenings: issue.reopenings,
    climbs: climbsIn(told),
    bodies: bodiesIn(handlers),
    byProperty: handlers.some(({ role }) => role === 'propertyManager'),
    flaws: [...flaws, ...flawsIn(walked)],
    repeats: false,
  }
}
