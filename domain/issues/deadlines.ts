import { HOUR } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'
import type { Category, Tier, Urgency } from './categories'
import type { Arrival, Deadlines, Issue } from './Issue'
import { slaFor, type Span } from './slaRules'
import type { TierChain } from './tierChain'
import { addWorkingTime, workingTimeBetween } from './workingCalendar'

interface Kind {
  readonly category: Category
  readonly urgency: Urgency
}

const after = (at: Instant, span: Span): Instant =>
  span.calendar === 'natural' ? at + span.hours * HOUR : addWorkingTime(at, span.hours * HOUR)

/** Sets both deadlines of an issue that arrives at `tier` at `at`. */
const deadlinesFrom = (kind: Kind, tier: Tier, at: Instant): Deadlines => {
  const row = slaFor(kind, tier, at)
  return {
    respondBy: after(at, row.respond),
    resolveBy: row.resolve === null ? null : after(at, row.resolve),
  }
}

/** Describes how an issue stands on arriving at a tier: with fresh clocks. */
export const arrivalAt = (chain: TierChain, tier: Tier, kind: Kind, at: Instant): Arrival => ({
  standing: chain[tier],
  deadlines: deadlinesFrom(kind, tier, at),
})

const shifted = (due: Instant, span: Span, since: Instant, end: Instant): Instant => {
  if (span.calendar === 'natural') return due + (end - since)
  return addWorkingTime(end, workingTimeBetween(since, due))
}

/**
 * Moves the deadlines when a pause ends: what was left at its beginning is left again. A pause counts to its limit at
 * most.
 */
export const deadlinesAfterPause = (issue: Issue, at: Instant): Deadlines => {
  const { pause, deadlines } = issue
  if (pause === null) return deadlines
  const end = Math.max(pause.since, Math.min(at, pause.until))
  const row = slaFor(issue, issue.standing.tier, issue.arrivedAt)
  const { respondBy, resolveBy } = deadlines
  return {
    respondBy: respondBy === null ? null : shifted(respondBy, row.respond, pause.since, end),
    resolveBy:
      resolveBy === null || row.resolve === null
        ? resolveBy
        : shifted(resolveBy, row.resolve, pause.since, end),
  }
}
