import type { OrgUnit } from '#domain/organisation/OrgUnit'

/** Where an org unit stands in the tree. */
export type Place = Pick<OrgUnit, '_id' | 'path' | 'name' | 'parentId'>

export const placeUnder = (parent: Pick<Place, '_id' | 'path'> | null, id: string, name: string): Place => ({
  _id: id,
  name,
  path: `${parent?.path ?? '/'}${id}/`,
  parentId: parent?._id ?? null,
})
