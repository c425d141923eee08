import type { Unit } from '#domain/organisation/Unit'
import { livingAt, person } from '../../cloud-functions/district/people'
import type { District } from '../../cloud-functions/district/startDistrict'

/** 100 m² in whole 0.01 m². */
export const homeArea = 10_000

const shopBuyer = '商铺业主'

/** The part that the owner of a home plays; 1 is the first. */
export const ownerOf = (home: number): string => `owner${String(home).padStart(3, '0')}`
/** The part of the one buyer of all ten shops. */
export const shopOwner = 'shops'

interface Homes {
  readonly compoundId: string
  readonly homes: number
  /** In 0.01 m²; every home 100 m² when it is left out. */
  readonly areaOf?: (home: number) => number
  readonly shops?: boolean
}

const unit = (compoundId: string, id: string, part: string, more: Partial<Unit>): Unit => {
  const { _id } = person(part, part)
  return {
    _id: id,
    rev: 1,
    entrance: null,
    room: id,
    compoundId,
    buildingId: 'b3',
    label: id,
    use: 'home',
    area: homeArea,
    buyerKey: id,
    owners: [{ personId: _id, name: part, phone: null }],
    tenants: [],
    representativeId: null,
    residentIds: [_id],
    ownersSince: 0,
    changedAt: 0,
    ...more,
  }
}

const unitsOf = ({ compoundId, homes, areaOf = () => homeArea, shops = false }: Homes): readonly Unit[] => [
  ...Array.from({ length: homes }, (_, index) =>
    unit(compoundId, `${compoundId}-${String(index + 1).padStart(3, '0')}`, ownerOf(index + 1), {
      area: areaOf(index + 1),
    }),
  ),
  ...Array.from({ length: shops ? 10 : 0 }, (_, index) =>
    unit(compoundId, `${compoundId}-shop${String(index)}`, shopOwner, {
      use: 'shop',
      area: homeArea / 2,
      buyerKey: shopBuyer,
      residentIds: [],
    }),
  ),
]

/** Puts other homes in the place of a compound's, each of one owner who is known here. */
export const settle = async ({ cloud }: District, homes: Homes): Promise<void> => {
  const { compoundId } = homes
  const units = unitsOf(homes)
  await cloud.engine.remove('units', { compoundId }, true)
  await cloud.engine.insert(
    'units',
    units.map(one => ({ ...one })),
  )
  const owners = new Map(
    units.map(({ _id }, index) => [index < homes.homes ? ownerOf(index + 1) : shopOwner, _id]),
  )
  await cloud.engine.remove(
    'people',
    { _id: { $in: [...owners.keys()].map(part => person(part, part)._id) } },
    true,
  )
  await cloud.engine.insert(
    'people',
    [...owners].map(([part, unitId]) => ({
      ...person(part, `邻居${part}`, { occupancies: [livingAt(compoundId, unitId)] }),
    })),
  )
}
