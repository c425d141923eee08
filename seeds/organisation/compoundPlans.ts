import type { Dice } from '../Dice'
import { towns } from './towns'

/** What is decided about a compound before its buildings and people are grown. */
export interface CompoundPlan {
  readonly id: string
  readonly name: string
  readonly communityId: string
  /** As its community numbers it. */
  readonly grid?: string
  readonly hasBranch: boolean
  readonly households: number
  readonly buildings: number
  readonly floors: number
}

export const COMPOUNDS = 167
export const COMPOUNDS_WITH_BRANCH = 126
export const LARGE_COMPOUNDS = 12
/** 超4000户 */
export const LARGE_HOUSEHOLDS = 4_000

/** The compounds that hold homes, votes and issues in full: the article's four, and one without a branch. */
export const showcaseCompounds: readonly CompoundPlan[] = [
  {
    id: 'banshan',
    name: '半山名苑',
    communityId: 'xiexia',
    hasBranch: true,
    households: 900,
    buildings: 9,
    floors: 25,
  },
  {
    id: 'hailun',
    name: '海伦源筑花苑',
    communityId: 'demo-c13',
    hasBranch: true,
    households: 160,
    buildings: 4,
    floors: 20,
  },
  {
    id: 'yancheng',
    name: '郾城水岸花园',
    communityId: 'qiaoguan',
    hasBranch: true,
    households: 120,
    buildings: 5,
    floors: 12,
  },
  {
    id: 'daxin',
    name: '大欣世纪花园',
    communityId: 'shuguang',
    hasBranch: true,
    households: 144,
    buildings: 6,
    floors: 12,
  },
  {
    id: 'demo-x001',
    name: '示例小区001',
    communityId: 'gutangao',
    hasBranch: false,
    households: 96,
    buildings: 4,
    floors: 6,
  },
]

const sizeOf = (large: boolean, dice: Dice) =>
  large
    ? { households: LARGE_HOUSEHOLDS + 1 + dice.below(1_400), buildings: 11 + dice.below(2), floors: 33 }
    : { households: 160 + dice.below(3_000), buildings: 4 + dice.below(6), floors: 6 + dice.below(27) }

/** All 167: the showcase first, then invented ones spread over the communities in turn. */
export const planCompounds = (dice: Dice): readonly CompoundPlan[] => {
  const communityIds = towns.flatMap(town => town.communities.map(community => community.id))
  const branchesLeft = COMPOUNDS_WITH_BRANCH - showcaseCompounds.filter(compound => compound.hasBranch).length
  const invented = Array.from({ length: COMPOUNDS - showcaseCompounds.length }, (_, index): CompoundPlan => {
    const number = String(index + 2).padStart(3, '0')
    return {
      id: `demo-x${number}`,
      name: `示例小区${number}`,
      communityId: communityIds[index % communityIds.length] ?? 'xiexia',
      hasBranch: index < branchesLeft,
      ...sizeOf(index < LARGE_COMPOUNDS, dice),
    }
  })
  return [...showcaseCompounds, ...invented]
}
