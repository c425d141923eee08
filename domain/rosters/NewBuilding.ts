import type { Building, OrgUnit } from '../organisation/OrgUnit'
import { buildingKey } from './buildingKey'

/** A building that a file speaks of and the compound does not have, as its rooms tell of it. */
export interface ProposedBuilding extends Pick<Building, 'id' | 'name' | 'entrances' | 'floors'> {
  /** Lines of the file that stand in it and can be taken. */
  readonly units: number
}

/** The same with its place on the compound's plan: what a confirmed import adds. */
export type NewBuilding = ProposedBuilding & Pick<Building, 'plan'>

/** Why a building that an import has added stays when the import is taken back. */
export const keptFor = ['units', 'posts', 'issues'] as const
export type KeptFor = (typeof keptFor)[number]

export interface KeptBuilding {
  readonly buildingId: string
  readonly why: KeptFor
}

/** What stands in the compound's record. */
const building = ({ id, name, plan, entrances, floors }: NewBuilding): Building => ({
  id,
  name,
  plan,
  entrances,
  floors,
})

/** Tells whether the compound has one of the new buildings already, by whatever name or by the id. */
export const hasAny = (present: readonly Building[], added: readonly NewBuilding[]): boolean => {
  const keys = new Set(present.map(({ name }) => buildingKey(name)))
  const ids = new Set(present.map(({ id }) => id))
  return added.some(({ id, name }) => ids.has(id) || keys.has(buildingKey(name)))
}

/** Adds new buildings after those that are there. */
export const withBuildings = (
  present: readonly Building[],
  added: readonly NewBuilding[],
): readonly Building[] => [...present, ...added.map(building)]

/** What else relies on a building, besides the posts that the compound's own record holds. */
export interface Reliance {
  readonly units: boolean
  readonly issues: boolean
}

/**
 * Tells why a building cannot go; null when nothing is left of it. A term that is over keeps it too: it is shown by its
 * name.
 */
export const whyKept = (
  buildingId: string,
  { posts }: Pick<OrgUnit, 'posts'>,
  { units, issues }: Reliance,
): KeptFor | null => {
  if (units) return 'units'
  if (posts.some(post => post.buildingId === buildingId)) return 'posts'
  return issues ? 'issues' : null
}
