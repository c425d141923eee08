import type { Instant } from '../kernel/decision'
import type { Issue } from './Issue'

/** Tells whether one of the two deadlines has passed. */
export const isOverdue = (
  { deadlines: { respondBy, resolveBy } }: Pick<Issue, 'deadlines'>,
  now: Instant,
): boolean => (respondBy !== null && respondBy < now) || (resolveBy !== null && resolveBy < now)
