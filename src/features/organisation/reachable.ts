interface Ref {
  readonly id: string
}

/**
 * Those of the units above that lie at or below one's own: further up one may not look.
 *
 * @param ancestors nearest first
 */
export const withinReach = <Unit extends Ref>(
  ancestors: readonly Unit[],
  ownOrgUnitId: string,
): readonly Unit[] => ancestors.slice(0, ancestors.findIndex(({ id }) => id === ownOrgUnitId) + 1)
