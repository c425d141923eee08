import type { Me } from '#contracts/account'

export interface OwnedUnit {
  readonly id: string
  readonly label: string
}

/** A compound in which the person owns something, with what. */
export interface OwnedIn {
  readonly id: string
  readonly name: string
  readonly units: readonly OwnedUnit[]
}

/** The units that a person owns, by compound. */
export const ownedBy = ({ occupancies }: Pick<Me, 'occupancies'>): readonly OwnedIn[] => {
  const owned = occupancies.filter(({ kind }) => kind === 'owner')
  return [...new Set(owned.map(({ compoundId }) => compoundId))].map(id => {
    const units = owned.filter(({ compoundId }) => compoundId === id)
    return {
      id,
      name: units[0]?.compoundName ?? '',
      units: units.map(({ unitId, unitLabel }) => ({ id: unitId, label: unitLabel })),
    }
  })
}
