import type { Building, Compound } from '#domain/organisation/OrgUnit'

/** Where shops and parking spaces stand that belong to a compound as a whole; an empty one gets its first building with them. */
export const firstBuildingIdOf = (
  compound: Pick<Compound, 'buildings'> | null,
  added: readonly Pick<Building, 'id'>[],
): string => [...(compound?.buildings ?? []), ...added][0]?.id ?? ''
