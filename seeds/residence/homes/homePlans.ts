import { listedInBanshan, listedInBranchless, type Listed } from './listed'

/** How a showcase compound is cut into homes and who is known to live where; the rest goes to invented owners. */
export interface HomePlan {
  readonly compoundId: string
  /** Homes on each floor. */
  readonly doors: number
  /** By door, in 0.01 m². */
  readonly areas: readonly number[]
  /** All of one buyer. */
  readonly shops: { readonly count: number; readonly area: number } | null
  /** Homes, from the top down, that the developer has not sold: one head together, and nobody to cast it. */
  readonly unsold: number
  /** Register key of the owner, by home. */
  readonly owners: Readonly<Record<string, string>>
  /** Register key of a second owner; the first owner is the representative. */
  readonly coOwners: Readonly<Record<string, string>>
  readonly tenants: Readonly<Record<string, string>>
  /** By home: whom the roster names there in place of people who are known. */
  readonly listed: Readonly<Record<string, Listed>>
}

/** Those who hold posts and own a home in the compound they serve. */
const postHolders = (compoundId: string, buildings: number, activists: number): Record<string, string> => {
  const owners: Record<string, string> = {
    [`${compoundId}-b1-101`]: `${compoundId}-secretary`,
    [`${compoundId}-b2-101`]: `${compoundId}-committee`,
  }
  for (let number = 1; number <= activists; number += 1) {
    owners[`${compoundId}-b3-10${number}`] = `${compoundId}-activist${number}`
  }
  for (let number = 1; number <= buildings; number += 1) {
    owners[`${compoundId}-b${number}-201`] = `${compoundId}-head${number}`
  }
  return owners
}

const nobodyElse = { shops: null, unsold: 0, coOwners: {}, tenants: {}, listed: {} }

export const homePlans: readonly HomePlan[] = [
  {
    // 900 equal homes and ten shops of one buyer: 901 heads.
    compoundId: 'banshan',
    doors: 4,
    areas: [8_950],
    shops: { count: 10, area: 6_000 },
    unsold: 0,
    owners: {
      ...postHolders('banshan', 9, 1),
      'banshan-b3-1203': 'owner',
      // Bought together with another, so another buyer: a second head.
      'banshan-b5-602': 'owner',
      'banshan-b1-301': 'elder',
      'banshan-b6-1801': 'landlord',
      'banshan-b8-1502': 'neighbour',
      'banshan-b7-1501': 'banshan-successor',
    },
    coOwners: { 'banshan-b5-602': 'owner-mother' },
    tenants: { 'banshan-b6-1801': 'tenant' },
    listed: listedInBanshan,
  },
  {
    ...nobodyElse,
    compoundId: 'hailun',
    doors: 2,
    areas: [10_245, 12_680],
    owners: postHolders('hailun', 4, 1),
  },
  {
    ...nobodyElse,
    compoundId: 'yancheng',
    doors: 2,
    areas: [11_823, 9_607],
    owners: postHolders('yancheng', 5, 3),
  },
  {
    ...nobodyElse,
    compoundId: 'daxin',
    doors: 2,
    areas: [8_812, 13_450],
    unsold: 6,
    owners: postHolders('daxin', 6, 1),
  },
  {
    ...nobodyElse,
    compoundId: 'demo-x001',
    doors: 4,
    areas: [7_260, 6_488, 6_488, 7_260],
    owners: { 'demo-x001-b2-101': 'demo-x001-committee', 'demo-x001-b1-201': 'demo-x001-head1' },
    listed: listedInBranchless,
  },
]
