import type { Compound } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import type { RosterPerson, Unit } from '#domain/organisation/Unit'
import type { Dice } from '../../Dice'
import type { Register } from '../../account/Register'
import type { EmptyUnit } from './buildUnits'
import type { HomePlan } from './homePlans'
import type { Listed } from './listed'

/** In a hundred homes. */
const CO_OWNED = 5
const LET = 7
const WITH_FAMILY = 6

/** Gives every unit its owners and the people who live there, and enters them in the register. */
export const settleResidents = (
  compound: Compound,
  plan: Omit<HomePlan, 'compoundId' | 'doors' | 'areas'>,
  homes: readonly EmptyUnit[],
  shops: readonly EmptyUnit[],
  register: Register,
  dice: Dice,
): readonly Unit[] => {
  const firstUnsold = homes.length - plan.unsold
  const settled = homes.map((home, index) =>
    index < firstUnsold ? settleHome(compound, plan, home, register, dice) : unsoldHome(compound, home),
  )
  const shopkeeper = `${compound._id}-shopkeeper`
  return [...settled, ...shops.map(shop => sellTo(shopkeeper, shop, compound, register))]
}

/** As the first roster had it, long ago. */
const unchanged = { rev: 1, tenants: [], ownersSince: 0, changedAt: 0 } as const

const onRoster = ({ _id, name, phone }: Person): RosterPerson => ({ personId: _id, name, phone })

const unsoldHome = (compound: Compound, home: EmptyUnit): Unit => ({
  ...home,
  ...unchanged,
  buyerKey: `${compound._id}:developer`,
  owners: [{ personId: null, name: '示例开发公司', phone: null }],
  representativeId: null,
  residentIds: [],
})

const sellTo = (key: string, unit: EmptyUnit, compound: Compound, register: Register): Unit => {
  const buyer = register.person(key)
  const sold: Unit = {
    ...unit,
    ...unchanged,
    buyerKey: `${compound._id}:${key}`,
    owners: [onRoster(buyer)],
    representativeId: null,
    residentIds: [],
  }
  register.moveIn(key, sold, compound, 'owner')
  return sold
}

/** Sold long ago to people who have not joined. */
const awaitingHome = (compound: Compound, home: EmptyUnit, { owners, tenants = [] }: OwnersListed): Unit => ({
  ...home,
  ...unchanged,
  tenants,
  buyerKey: `${compound._id}:${home._id}-buyer`,
  owners,
  representativeId: null,
  residentIds: [],
})

type OwnersListed = Listed & Required<Pick<Listed, 'owners'>>
const namesOwners = (listed: Listed | undefined): listed is OwnersListed => listed?.owners !== undefined

const settleHome = (
  compound: Compound,
  plan: Pick<HomePlan, 'owners' | 'coOwners' | 'tenants' | 'listed'>,
  home: EmptyUnit,
  register: Register,
  dice: Dice,
): Unit => {
  const known = plan.owners[home._id]
  const coOwned = dice.chance(CO_OWNED)
  const isLet = dice.chance(LET)
  const withFamily = dice.chance(WITH_FAMILY)
  const listed = plan.listed[home._id]
  if (namesOwners(listed)) return awaitingHome(compound, home, listed)
  const coOwner = plan.coOwners[home._id] ?? (known === undefined && coOwned ? `${home._id}-co` : undefined)
  const tenant = plan.tenants[home._id] ?? (known === undefined && isLet ? `${home._id}-tenant` : undefined)
  const ownerKeys = [known ?? `${home._id}-owner`, ...(coOwner === undefined ? [] : [coOwner])]
  const familyKeys = known === undefined && !isLet && withFamily ? [`${home._id}-family`] : []
  const owners = ownerKeys.map(key => register.person(key))
  const livingKeys = tenant === undefined ? [...ownerKeys, ...familyKeys] : [tenant]
  const unit: Unit = {
    ...home,
    ...unchanged,
    tenants: [
      ...(tenant === undefined ? [] : [onRoster(register.person(tenant))]),
      ...(listed?.tenants ?? []),
    ],
    buyerKey: `${compound._id}:${ownerKeys.join('+')}`,
    owners: owners.map(onRoster),
    representativeId: owners.length > 1 ? (owners[0]?._id ?? null) : null,
    residentIds: livingKeys.map(key => register.person(key)._id),
  }
  for (const key of ownerKeys) register.moveIn(key, unit, compound, 'owner')
  for (const key of familyKeys) register.moveIn(key, unit, compound, 'family')
  if (tenant !== undefined) register.moveIn(tenant, unit, compound, 'tenant')
  return unit
}
