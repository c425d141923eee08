import { isCount } from './exactProduct'
import type { Unit } from '../organisation/Unit'
import type { Vote, VotingRight, Weight } from './Vote'

type Frame = Pick<Vote, 'id' | 'compoundId' | 'rule'>

/**
 * Who may vote, one right for each head, in a stable order.
 *
 * Owners (assembly, statutory): one unit is one head, but all units of one buyer, and all of the developer's unsold
 * ones, are one head with their whole area (法释〔2009〕7号 第8、9条, as amended for 2021); parking spaces with an area of their own are
 * exclusive parts like any other. A right that nobody can cast here (owner not registered, developer) counts in the
 * electorate all the same.
 * Residents (consultation): one right for each home, cast by any of its residents; its area is not counted.
 *
 * @param units all units of the vote's compound.
 * @throws Error for a unit of another compound, twice the same unit, an area that is not a whole number of 0.01 m², or
 * an owners' unit without a buyer.
 */
export const votingRights = (vote: Frame, units: readonly Unit[]): readonly VotingRight[] => {
  const sorted = [...units].sort((left, right) => (left._id < right._id ? -1 : 1))
  sorted.forEach((unit, index) => {
    assertUsable(vote, unit, sorted[index - 1])
  })
  return vote.rule.sort === 'consultation'
    ? sorted.filter(unit => unit.use === 'home').map(home => householdRight(vote, home))
    : headsOf(sorted).map(head => ownersRight(vote, head))
}

/** Heads and area of all these rights together. */
export const weightOf = (rights: readonly Pick<VotingRight, 'area'>[]): Weight => {
  const area = rights.reduce((sum, right) => sum + right.area, 0)
  if (!isCount(area)) throw new RangeError('The area of the electorate is not an exact whole number')
  return { heads: rights.length, area }
}

type Head = readonly [Unit, ...Unit[]]

const headsOf = (units: readonly Unit[]): readonly Head[] => {
  const heads = new Map<string, [Unit, ...Unit[]]>()
  for (const unit of units) {
    const head = heads.get(unit.buyerKey)
    if (head) head.push(unit)
    else heads.set(unit.buyerKey, [unit])
  }
  return [...heads.values()]
}

const ownersRight = (vote: Frame, head: Head): VotingRight => ({
  ...frozen(vote, head),
  area: weightOf(head).area,
  voterIds: votersOf(head),
})

const householdRight = (vote: Frame, home: Unit): VotingRight => ({
  ...frozen(vote, [home]),
  area: 0,
  voterIds: [...new Set(home.residentIds)],
})

/** The first unit names the right: no buyer's key, which may tell who they are, gets into an id. */
const frozen = (vote: Frame, head: Head) => ({
  _id: `${vote.id}:${head[0]._id}`,
  voteId: vote.id,
  rightId: head[0]._id,
  label: head.length === 1 ? head[0].label : `${head[0].label} +${String(head.length - 1)}`,
  units: head.map(unit => ({ unitId: unit._id, label: unit.label, area: unit.area })),
})

/**
 * Co-owners have one vote through one representative (业主大会和业主委员会指导规则): where one is named for any unit
 * of the head, only they vote; otherwise every owner known here may, and the first valid ballot stands.
 */
const votersOf = (head: Head): readonly string[] => {
  const representatives = head.flatMap(unit => unit.representativeId ?? [])
  const owners = head.flatMap(unit => unit.owners.flatMap(owner => owner.personId ?? []))
  return [...new Set(representatives.length > 0 ? representatives : owners)]
}

const assertUsable = (vote: Frame, unit: Unit, before: Unit | undefined): void => {
  if (unit.compoundId !== vote.compoundId) throw new Error(`Unit ${unit._id} is not in ${vote.compoundId}`)
  if (unit._id === before?._id) throw new Error(`Unit ${unit._id} is given twice`)
  if (!isCount(unit.area)) throw new RangeError(`Unit ${unit._id} has no usable area`)
  if (unit.buyerKey === '' && vote.rule.sort !== 'consultation') {
    throw new Error(`Unit ${unit._id} has no buyer`)
  }
}
