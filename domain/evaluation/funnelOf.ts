import type { BodyLevel } from './EvaluatedBody'
import { shares } from './countNames'
import { funnelLimits, funnelPlace, type FunnelLimits } from './funnel'
import type { FunnelPlace, FunnelShare } from './funnelShares'
import type { Snapshot } from './Snapshot'

export interface Funnel {
  readonly share: FunnelShare
  readonly level: BodyLevel
  readonly centre: number
  /** In the order of their ids, which says nothing of any of them. */
  readonly bodies: readonly {
    readonly orgUnitId: string
    readonly part: number
    readonly whole: number
    readonly place: FunnelPlace
  }[]
  readonly limits: readonly FunnelLimits[]
}

/** Fewer dots make no picture, and would set one beside the other. */
const fewestBodies = 3
const pointsOfCurve = 24

/** Whole numbers from 1 to the largest, closer together where the curve bends. */
const curveOver = (largest: number): readonly number[] => [
  ...new Set(
    Array.from({ length: pointsOfCurve }, (_, index) =>
      Math.max(1, Math.round(largest ** (index / (pointsOfCurve - 1)))),
    ),
  ),
]

/** Sets bodies of one level beside each other; null where there are too few of them to say anything. */
export const funnelOf = (
  share: FunnelShare,
  level: BodyLevel,
  snapshots: readonly Snapshot[],
): Funnel | null => {
  const { part, whole } = shares[share]
  const counted = snapshots
    .filter(snapshot => snapshot.level === level && snapshot.kept.counts[whole] > 0)
    .map(({ orgUnitId, kept: { counts } }) => ({ orgUnitId, part: counts[part], whole: counts[whole] }))
    .toSorted((one, other) => (one.orgUnitId < other.orgUnitId ? -1 : 1))
  if (counted.length < fewestBodies) return null
  const sum = (of: 'part' | 'whole') => counted.reduce((total, body) => total + body[of], 0)
  const centre = sum('part') / sum('whole')
  return {
    share,
    level,
    centre,
    bodies: counted.map(body => ({
      ...body,
      place: funnelPlace(body.part / body.whole, funnelLimits(body.whole, centre)),
    })),
    limits: curveOver(Math.max(...counted.map(body => body.whole))).map(n => funnelLimits(n, centre)),
  }
}
