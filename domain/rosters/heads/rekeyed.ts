import type { Instant } from '../../kernel/decision'
import type { Unit } from '../../organisation/Unit'
import type { Ruling } from './Ruling'

/** The key with the most units: the fewest are written over. */
const largest = (units: readonly Unit[]): string => {
  const counts = new Map<string, number>()
  for (const { buyerKey } of units) counts.set(buyerKey, (counts.get(buyerKey) ?? 0) + 1)
  const [first] = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
  if (!first) throw new Error('a ruling on no units')
  return first[0]
}

const withKey = (unit: Unit, buyerKey: string, now: Instant): readonly Unit[] =>
  unit.buyerKey === buyerKey ? [] : [{ ...unit, buyerKey, rev: unit.rev + 1, changedAt: now }]

/** One head of them all, with whatever else belongs to each. */
const asOne = (units: readonly Unit[], now: Instant): readonly Unit[] => {
  const key = largest(units)
  return units.flatMap(unit => withKey(unit, key, now))
}

/** Each head keeps its key, unless one before it has the same: then it gets one made of the ruling. */
const asDifferent = (
  { id, compoundId, heads }: Pick<Ruling, 'id' | 'compoundId' | 'heads'>,
  units: readonly Unit[],
  now: Instant,
): readonly Unit[] => {
  const taken = new Set<string>()
  return heads.flatMap(head => {
    const members = units.filter(({ _id }) => head.some(({ unitId }) => unitId === _id))
    const [first] = members
    if (!first) return []
    const key = taken.has(first.buyerKey) ? `${compoundId}:${id}:${first._id}` : first.buyerKey
    taken.add(key)
    return members.flatMap(unit => withKey(unit, key, now))
  })
}

/**
 * Lists the units whose head changes by a ruling, as they are after it.
 *
 * @param units all of the heads that it speaks of
 */
export const rekeyed = (
  ruling: Pick<Ruling, 'id' | 'compoundId' | 'heads' | 'answer'>,
  units: readonly Unit[],
  now: Instant,
): readonly Unit[] => (ruling.answer === 'one' ? asOne(units, now) : asDifferent(ruling, units, now))
