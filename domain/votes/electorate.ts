import type { Instant } from '../kernel/decision'
import type { Unit } from '../organisation/Unit'
import { isCount } from './exactProduct'
import type { Vote, VotingRight, Weight } from './Vote'
import { castableBy, votersOf, type ActingProxy, type VoterFrame } from './voters'

type Frame = VoterFrame & Pick<Vote, 'compoundId' | 'opensAt'>

/** When it is written down, and who is authorised to act for others then. */
export interface Freeze {
  readonly at: Instant
  readonly proxies: readonly ActingProxy[]
}

/**
 * Lists who may vote, one right for each head, in a stable order.
 *
 * Owners (assembly, statutory): one unit is one head, but all units of one buyer, and all of the developer's unsold
 * ones, are one head with their whole area (法释〔2009〕7号 第8、9条, as amended for 2021); parking spaces with an area of their own are
 * exclusive parts like any other. A right that nobody can cast here (owner not registered, developer) counts in the
 * electorate all the same.
 * Residents (consultation): one right for each home, cast by any of its residents; its area is not counted.
 *
 * @param units all units of the vote's compound.
 * @param freeze by default the announced opening, with nobody authorised.
 * @throws Error for a unit of another compound, twice the same unit, an area that is not a whole number of 0.01 m², or
 * an owners' unit without a buyer.
 */
export const votingRights = (
  vote: Frame,
  units: readonly Unit[],
  freeze: Freeze = { at: vote.opensAt ?? 0, proxies: [] },
): readonly VotingRight[] => {
  const sorted = [...units].sort((left, right) => (left._id < right._id ? -1 : 1))
  sorted.forEach((unit, index) => {
    assertUsable(vote, unit, sorted[index - 1])
  })
  const heads: readonly Head[] =
    vote.rule.sort === 'consultation'
      ? sorted.filter(unit => unit.use === 'home').map(home => [home])
      : headsOf(sorted)
  const acting = byUnit(freeze.proxies)
  return heads.map(head => frozen(vote, head, { at: freeze.at, proxies: acting.get(head[0]._id) ?? [] }))
}

/** An authorisation counts for the whole of a head, so whoever acts for it is found by its first unit. */
const byUnit = (proxies: readonly ActingProxy[]): ReadonlyMap<string, readonly ActingProxy[]> => {
  const found = new Map<string, ActingProxy[]>()
  for (const proxy of proxies)
    for (const { unitId } of proxy.units) {
      const there = found.get(unitId)
      if (there) there.push(proxy)
      else found.set(unitId, [proxy])
    }
  return found
}

/**
 * Adds up heads and area of all these rights.
 * @throws RangeError when the area is not an exact whole number of 0.01 m²
 */
export const weightOf = (rights: readonly Pick<VotingRight, 'area'>[]): Weight => {
  const area = rights.reduce((sum, right) => sum + right.area, 0)
  if (!isCount(area)) throw new RangeError('The area of the electorate is not an exact whole number')
  return { heads: rights.length, area }
}

/** Counts how many heads own these units. */
export const headsIn = (units: readonly Pick<Unit, 'buyerKey'>[]): number =>
  new Set(units.map(({ buyerKey }) => buyerKey)).size

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

/** The first unit names the right: no buyer's key, which may tell who they are, gets into an id. */
const frozen = (vote: Frame, head: Head, { at, proxies }: Freeze): VotingRight => {
  const units = head.map(unit => ({
    unitId: unit._id,
    label: unit.label,
    area: unit.area,
    ...votersOf(vote, unit),
  }))
  return {
    _id: `${vote.id}:${head[0]._id}`,
    rev: 1,
    voteId: vote.id,
    rightId: head[0]._id,
    label: head.length === 1 ? head[0].label : `${head[0].label} +${String(head.length - 1)}`,
    units,
    area: vote.rule.sort === 'consultation' ? 0 : weightOf(head).area,
    frozenAt: at,
    ...castableBy(vote, units, proxies, (unitId, name) => isOwnerOf(head, unitId, name)),
  }
}

const isOwnerOf = (head: Head, unitId: string, name: string): boolean =>
  head.some(
    unit =>
      unit._id === unitId && unit.undelivered !== true && unit.owners.some(owner => owner.name === name),
  )

const assertUsable = (vote: Frame, unit: Unit, before: Unit | undefined): void => {
  if (unit.compoundId !== vote.compoundId) throw new Error(`Unit ${unit._id} is not in ${vote.compoundId}`)
  if (unit._id === before?._id) throw new Error(`Unit ${unit._id} is given twice`)
  if (!isCount(unit.area)) throw new RangeError(`Unit ${unit._id} has no usable area`)
  if (unit.buyerKey === '' && vote.rule.sort !== 'consultation') {
    throw new Error(`Unit ${unit._id} has no buyer`)
  }
}
