import type { IssueFactKind, IssueState } from './Issue'

/** Which facts may follow in which state; `raised` only begins. The rules and the fold both stand on this table. */
export const factsAllowed: Readonly<Record<IssueState, readonly IssueFactKind[]>> = {
  submitted: [
    'accepted',
    'rejected',
    'merged',
    'dispatched',
    'escalated',
    'returned',
    'dueSoonNoted',
    'breachNoted',
    'withdrawn',
    'supported',
  ],
  accepted: [
    'merged',
    'dispatched',
    'progressNoted',
    'paused',
    'resumed',
    'handled',
    'escalated',
    'returned',
    'dueSoonNoted',
    'breachNoted',
    'withdrawn',
    'supported',
  ],
  handling: [
    'merged',
    'dispatched',
    'dispatchObjected',
    'progressNoted',
    'paused',
    'resumed',
    'handled',
    'escalated',
    'returned',
    'dueSoonNoted',
    'breachNoted',
    'withdrawn',
    'supported',
  ],
  handled: ['confirmed', 'closedUnconfirmed', 'reopened', 'supported'],
  closed: [],
  rejected: [],
  merged: [],
  withdrawn: [],
}

/** While the clocks stand still, work may be noted or done, but the case neither moves nor is paused again. */
export const factsAllowedWhilePaused: readonly IssueFactKind[] = [
  'merged',
  'progressNoted',
  'resumed',
  'handled',
  'withdrawn',
  'supported',
]

/** Whether `kind` may be the next fact of an issue. */
export const mayFollow = (
  issue: { readonly state: IssueState; readonly pause: object | null },
  kind: IssueFactKind,
): boolean =>
  factsAllowed[issue.state].includes(kind) &&
  (issue.pause === null ? kind !== 'resumed' : factsAllowedWhilePaused.includes(kind))
