import type { Compound } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'

/** What a home is before anybody owns it. */
export type EmptyUnit = Pick<
  Unit,
  '_id' | 'compoundId' | 'buildingId' | 'entrance' | 'room' | 'label' | 'use' | 'area'
>

/** Every home of a compound, building by building, floor by floor; `areas` go round by door, in 0.01 m². */
export const buildHomes = (
  compound: Pick<Compound, '_id' | 'buildings'>,
  doors: number,
  areas: readonly number[],
): readonly EmptyUnit[] =>
  compound.buildings.flatMap(building =>
    Array.from({ length: building.floors * doors }, (_, index): EmptyUnit => {
      const door = index % doors
      const room = `${Math.floor(index / doors) + 1}${String(door + 1).padStart(2, '0')}`
      return {
        _id: `${building.id}-${room}`,
        compoundId: compound._id,
        buildingId: building.id,
        entrance: null,
        room,
        label: `${building.name}${room}`,
        use: 'home',
        area: areas[door % areas.length] ?? 0,
      }
    }),
  )

/** Shops on the ground floor of the first building. */
export const buildShops = (
  compound: Pick<Compound, '_id' | 'buildings'>,
  count: number,
  area: number,
): readonly EmptyUnit[] =>
  Array.from({ length: count }, (_, index): EmptyUnit => {
    const number = String(index + 1).padStart(2, '0')
    return {
      _id: `${compound._id}-s${number}`,
      compoundId: compound._id,
      buildingId: compound.buildings[0]?.id ?? '',
      entrance: null,
      room: number,
      label: `商铺${number}`,
      use: 'shop',
      area,
    }
  })
