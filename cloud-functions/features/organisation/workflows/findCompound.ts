import { isBranchLed } from '#domain/organisation/branches'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import { refusal } from '../../../kit/Refused'
import { directory, type Directory } from '../../../stores/orgUnits'

export interface Whereabouts {
  readonly compound: Compound
  /** From the community up to the district. */
  readonly ancestors: readonly OrgUnit[]
  readonly community: OrgUnit | null
  readonly all: Directory
}

/** A compound and what it stands in; no database call on a warm instance. @throws Refused `not-found` */
export const findCompound = async (compoundId: string): Promise<Whereabouts> => {
  const all = await directory()
  const compound = all.compound(compoundId)
  if (!compound) throw refusal('not-found', { field: 'compoundId' })
  const ancestors = all.ancestors(compound)
  return { compound, ancestors, community: ancestors.find(unit => unit.level === 'community') ?? null, all }
}

/** Who stands in at `now` where there is no branch, or none with a secretary, by name. */
export const standInOf = ({ compound, community }: Whereabouts, now: number): string | null =>
  compound.hasBranch && isBranchLed(compound, now) ? null : (community?.name ?? null)
