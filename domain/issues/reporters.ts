import type { Actor } from '../kernel/Actor'
import type { Issue } from './Issue'

/** Tells whether somebody is the reporter of an issue. */
export const isReporter = (issue: Pick<Issue, 'reporter'>, actor: Actor): boolean =>
  actor.kind === 'person' && actor.personId === issue.reporter.personId

/** Tells whether somebody reported an issue, or has joined those who did. */
export const hasJoined = (issue: Pick<Issue, 'reporter' | 'supporters'>, actor: Actor): boolean =>
  isReporter(issue, actor) ||
  (actor.kind === 'person' && issue.supporters.some(one => one.personId === actor.personId))
