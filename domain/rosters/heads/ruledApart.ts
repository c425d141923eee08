import type { Unit } from '../../organisation/Unit'
import type { RuledApart } from './gatherHeads'
import type { Ruling } from './Ruling'

type InForce = Pick<Ruling, 'heads' | 'answer' | 'confirmedAt' | 'id'>

const earliestFirst = (one: InForce, other: InForce): number =>
  (one.confirmedAt ?? 0) - (other.confirmedAt ?? 0) || (one.id < other.id ? -1 : 1)

/** Lists, head by head, the ids of the units of which a ruling still speaks: those that were not sold since. */
export const stillRuled = (
  { heads }: Pick<Ruling, 'heads'>,
  present: ReadonlyMap<string, Pick<Unit, 'ownersSince'>>,
): readonly (readonly string[])[] =>
  heads
    .map(head =>
      head.flatMap(({ unitId, ownersSince }) =>
        present.get(unitId)?.ownersSince === ownersSince ? [unitId] : [],
      ),
    )
    .filter(head => head.length > 0)

const note = (apart: Map<string, Set<string>>, one: string, other: string, areApart: boolean): void => {
  const others = apart.get(one) ?? new Set<string>()
  if (areApart) others.add(other)
  else others.delete(other)
  if (others.size > 0) apart.set(one, others)
  else apart.delete(one)
}

/**
 * Finds which units are of different buyers by the rulings that are in force: of two about the same units the later one
 * holds, and none about a unit that has other owners since.
 *
 * @param units of the compound, as they are now
 * @param rulings confirmed ones, in any order
 */
export const ruledApart = (
  units: readonly Pick<Unit, '_id' | 'ownersSince'>[],
  rulings: readonly InForce[],
): RuledApart => {
  const present = new Map(units.map(unit => [unit._id, unit]))
  const apart = new Map<string, Set<string>>()
  for (const ruling of [...rulings].sort(earliestFirst)) {
    const heads = stillRuled(ruling, present)
    for (const head of heads)
      for (const other of heads) {
        if (head === other) continue
        for (const one of head)
          for (const unit of other) note(apart, one, unit, ruling.answer === 'different')
      }
  }
  return apart
}
