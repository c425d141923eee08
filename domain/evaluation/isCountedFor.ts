import { isWithin } from '../organisation/OrgUnit'
import type { EvaluatedBody } from './EvaluatedBody'
import type { EvaluationRow } from './EvaluationRow'

/** Tells whether an issue is in the figures of a body: by where it was raised, or by whom it was sent to. */
export const isCountedFor = (
  { level, key, orgUnitId, path }: EvaluatedBody,
  { byProperty, compoundId, compoundPath, bodies }: EvaluationRow,
): boolean => {
  if (level === 'property') return byProperty && compoundId === orgUnitId
  return level === 'department' || level === 'memberUnit'
    ? bodies.includes(key)
    : isWithin(compoundPath, path)
}
