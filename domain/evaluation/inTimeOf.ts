import { deadlinesAfterPause } from '../issues/deadlines'
import type { Issue, IssueFact } from '../issues/Issue'
import type { Instant } from '../kernel/decision'
import type { EvaluationRow } from './EvaluationRow'
import type { Told, Walked } from './walkFacts'

/** Whether something was done by a time; null while nothing can be said. */
const by = (due: Instant | null, done: Instant | null, asOf: Instant): boolean | null => {
  if (due === null) return null
  if (done !== null) return done <= due
  return asOf > due ? false : null
}

/** Somebody took it up: it was accepted, sent on, turned down, or passed to another tier, and not by the clock. */
const isResponse = (fact: IssueFact): boolean => {
  if (fact.kind === 'escalated') return fact.cause !== 'clock'
  return (
    fact.kind === 'accepted' ||
    fact.kind === 'dispatched' ||
    fact.kind === 'rejected' ||
    fact.kind === 'returned'
  )
}

/** Where an issue came to stand by a fact, with the time in which to respond there. */
const respondByIn = (fact: IssueFact): Instant | null =>
  'arrival' in fact ? fact.arrival.deadlines.respondBy : null

const endOf = ({ issue: { state, endedAt } }: Walked, asOf: Instant): Instant =>
  ['withdrawn', 'merged', 'rejected'].includes(state) ? (endedAt ?? asOf) : asOf

/** By the time that was set when it was raised: climbing does not make a late answer early. */
const acceptedInTime = (walked: Walked, asOf: Instant): boolean | null => {
  const [raised] = walked.told
  if (raised === undefined) return null
  const response = walked.told.find(({ fact }) => isResponse(fact))
  return by(respondByIn(raised.fact), response?.fact.at ?? null, endOf(walked, asOf))
}

/** By the time to respond at the tier at which it was sent to somebody first. */
const dispatchedInTime = ({ told }: Walked): boolean | null => {
  const index = told.findIndex(({ fact }) => fact.kind === 'dispatched')
  const dispatched = told[index]
  if (dispatched === undefined) return null
  const arrived = told.slice(0, index).findLast(({ fact }) => 'arrival' in fact)
  const due = arrived === undefined ? null : respondByIn(arrived.fact)
  return by(due, dispatched.fact.at, dispatched.fact.at)
}

const resolveBy = (issue: Issue, at: Instant): Instant | null => deadlinesAfterPause(issue, at).resolveBy

/** A time to handle it passed: the clock says so, or it was handled after it. */
const isLate = ({ fact, before }: Told): boolean => {
  if (fact.kind === 'escalated' || fact.kind === 'breachNoted')
    return ('breached' in fact ? fact.breached : fact.deadline) === 'resolve'
  if (before === null) return false
  const due = resolveBy(before, fact.at)
  return due !== null && fact.at > due
}

const handledInTime = ({ issue, told }: Walked, asOf: Instant): boolean | null => {
  if (told.some(isLate)) return false
  const running = resolveBy(issue, asOf)
  if (running !== null) return asOf > running ? false : null
  if (issue.state !== 'handled' && issue.state !== 'closed') return null
  // One that was handled together with another is judged by that: see `followMerges`.
  const handled = told.findLast(({ fact }) => fact.kind === 'handled' || fact.kind === 'handledTogether')
  return handled?.before?.deadlines.resolveBy == null ? null : true
}

/** Judges accepting, dispatching and handling: whether each was done in the time set for it. */
export const inTimeOf = (walked: Walked, asOf: Instant): EvaluationRow['inTime'] => ({
  accepted: acceptedInTime(walked, asOf),
  dispatched: dispatchedInTime(walked),
  handled: handledInTime(walked, asOf),
})

/** Finds the time to handle it that ran last, whether it was met or not; null where none was set. */
export const lastHandleBy = ({ issue, told }: Walked, asOf: Instant): Instant | null => {
  const running = resolveBy(issue, asOf)
  if (running !== null) return running
  const ended = told.findLast(({ before }) => before !== null && before.deadlines.resolveBy !== null)
  return ended?.before ? resolveBy(ended.before, ended.fact.at) : null
}
