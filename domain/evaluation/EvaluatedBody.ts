import type { OrgLevel, OrgPath, OrgUnit } from '../organisation/OrgUnit'

/** Of whom figures are made: an org unit, or the property company of a compound. Never a person. */
export const bodyLevels = [
  'district',
  'subdistrict',
  'community',
  'compound',
  'department',
  'memberUnit',
  'property',
] as const satisfies readonly (OrgLevel | 'property')[]
export type BodyLevel = (typeof bodyLevels)[number]

export interface EvaluatedBody {
  /** The org unit's id; for a property company the compound's, and what it is. */
  readonly key: string
  readonly orgUnitId: string
  readonly level: BodyLevel
  readonly path: OrgPath
  /** Ids of the org units above it, the district first. */
  readonly within: readonly string[]
}

const idsIn = (path: OrgPath): readonly string[] => path.split('/').filter(part => part !== '')

/** Describes an org unit as one of whom figures are made. */
export const bodyOf = ({ _id, level, path }: Pick<OrgUnit, '_id' | 'level' | 'path'>): EvaluatedBody => ({
  key: _id,
  orgUnitId: _id,
  level,
  path,
  within: idsIn(path).slice(0, -1),
})

/** Describes the property company of a compound as one of whom figures are made. */
export const propertyOf = ({ _id, path }: Pick<OrgUnit, '_id' | 'path'>): EvaluatedBody => ({
  key: `${_id}:property`,
  orgUnitId: _id,
  level: 'property',
  path,
  within: idsIn(path),
})

/** Tells into whose sums a body goes: those of the one above it; a department and a property company are nobody's part. */
export const partOf = ({ level, within }: EvaluatedBody): string | null =>
  level === 'compound' || level === 'community' || level === 'subdistrict' ? (within.at(-1) ?? null) : null
