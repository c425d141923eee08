interface Ref {
  readonly id: string
}

/** Those of the units above that lie at or below one's own: further up one may not look. */
export const withinReach = <Unit extends Ref>(
  ancestors: readonly Unit[],
  ownOrgUnitId: string,
): readonly Unit[] => {
  const own = ancestors.findIndex(({ id }) => id === ownOrgUnitId)
  return own === -1 ? [] : ancestors.slice(own)
}
