import type { Compound, PostHolder } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import type { Dice } from '../Dice'
import type { Appointment, Register } from '../account/Register'
import type { CompoundPlan } from './compoundPlans'
import { termsOf } from './officeTerms'
import { placeUnder, type Place } from './Place'
import { sitePlan } from './sitePlan'
import type { TownPlan } from './towns'

const compoundPosts = (plan: CompoundPlan, place: Place, register: Register, phone: () => string) => {
  const { id } = plan
  const held = (key: string, role: Role, more: Appointment = {}): readonly PostHolder[] =>
    termsOf(`${id}-${key}`, role, place, register, more)
  const posts: PostHolder[] = [
    ...held('property', 'propertyManager', { dutyPhone: phone() }),
    ...held('grid', 'gridWorker', { dutyPhone: phone() }),
    ...held('committee', 'ownersCommitteeMember'),
  ]
  if (plan.hasBranch) {
    // 1名书记统筹 + 3方力量: the owners' committee's member, the property's, and owners who care.
    posts.push(
      ...held('secretary', 'branchSecretary', { dutyPhone: phone() }),
      ...['committee', 'property', ...activistsOf(plan)].flatMap(key => held(key, 'branchMember')),
    )
  }
  for (let number = 1; number <= plan.buildings; number += 1) {
    const buildingId = `${id}-b${String(number)}`
    // 党员楼栋长: the head of the first building answers for the grid too.
    posts.push(
      ...held(`head${String(number)}`, 'buildingHead', {
        buildingId,
        ...(number === 1 ? { leadsGrid: true as const } : {}),
      }),
    )
  }
  return posts
}

/** Three in 郾城水岸花园, by the article; one elsewhere, to keep the demonstration small. */
const activistsOf = (plan: CompoundPlan): readonly string[] =>
  plan.id === 'yancheng' ? ['activist1', 'activist2', 'activist3'] : ['activist1']

/** A compound with its buildings and everybody who holds a post in it. */
export const growCompound = (
  plan: CompoundPlan,
  community: Place,
  centre: TownPlan['centre'],
  register: Register,
  phone: () => string,
  dice: Dice,
): Compound => {
  const place = placeUnder(community, plan.id, plan.name)
  return {
    ...place,
    rev: 1,
    level: 'compound',
    grid: plan.grid ?? '第1网格',
    hasBranch: plan.hasBranch,
    households: plan.households,
    buildings: sitePlan(plan.id, plan.buildings, plan.floors),
    location: {
      latitude: Number((centre.latitude + (dice.below(400) - 200) / 10_000).toFixed(4)),
      longitude: Number((centre.longitude + (dice.below(400) - 200) / 10_000).toFixed(4)),
    },
    posts: compoundPosts(plan, place, register, phone),
    demo: true,
  }
}
