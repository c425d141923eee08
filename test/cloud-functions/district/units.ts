import type { Unit } from '#domain/organisation/Unit'
import { idOf } from './people'

const home = (id: string, owner: string | null, residents: readonly string[] = []): Unit => ({
  _id: id,
  rev: 1,
  entrance: null,
  room: id,
  compoundId: 'banshan',
  buildingId: 'b3',
  label: `3栋${id}`,
  use: 'home',
  area: 10_000,
  buyerKey: `buyer-${id}`,
  owners: [{ personId: owner === null ? null : idOf(owner), name: owner ?? '开发商', phone: null }],
  tenants: [],
  representativeId: null,
  residentIds: [...(owner === null ? [] : [idOf(owner)]), ...residents.map(idOf)],
  ownersSince: 0,
  changedAt: 0,
})

/** Six homes of 100 m² each: 王 owns one, 刘 one, the members of the committee and the grid one each, two are others'. */
export const units: readonly Unit[] = [
  home('u01', 'wang'),
  home('u02', 'liu'),
  home('u03', 'secretary', ['tenant']),
  home('u04', 'committee'),
  home('u05', 'grid'),
  home('u06', null),
]
