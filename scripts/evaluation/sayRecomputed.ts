import type { Difference, Recomputed } from '#cloud-functions/features/evaluation/workflows/recompute'
import { countNames } from '#domain/evaluation/countNames'

const sayDifference = ({ id, published, computed }: Difference): string => {
  const counts = (['all', 'kept'] as const).flatMap(which =>
    countNames
      .filter(name => published[which].counts[name] !== computed[which].counts[name])
      .map(
        name =>
          `${which}.${name}: published ${String(published[which].counts[name])}, by the facts ${String(computed[which].counts[name])}`,
      ),
  )
  return `${id}: ${counts.length === 0 ? 'times or weeks differ' : counts.join('; ')}`
}

/** Says how much was compared, and what differs. */
export const sayRecomputed = ({ snapshots, issues, differences }: Recomputed): string =>
  [
    `${String(snapshots)} sets of figures computed anew from ${String(issues)} issues: ` +
      (differences.length === 0 ? 'all agree' : `${String(differences.length)} differ`),
    ...differences.map(sayDifference),
  ].join('\n')
