import type { Issue } from '#domain/issues/Issue'
import { standingNow } from '#domain/issues/standingNow'
import type { Directory } from '../../../stores/orgUnits'
import { chainOf } from './reach'

/**
 * An issue as whoever answers for it at `now` has it before them: see {@link standingNow}. For deciding and showing; what
 * is stored stays where it stands. No database call.
 */
export const answeredNow = <Row extends Pick<Issue, 'compoundId' | 'standing'>>(
  issue: Row,
  all: Directory,
  now: number,
): Row => {
  const compound = all.compound(issue.compoundId)
  if (!compound) return issue
  const standing = standingNow(issue.standing, compound, chainOf(compound._id, all), now)
  return standing === issue.standing ? issue : { ...issue, standing }
}
