import type { Unit } from '../organisation/Unit'
import type { RosterLine } from './Roster'
import { gatherHeads, type Owned, type RuledApart } from './heads/gatherHeads'
import { buyersStay, carriedOver, developerKey, isUndelivered } from './sameBuyers'

/** A line that can be taken, and the unit it speaks of. */
export interface MatchedLine {
  readonly unitId: string
  readonly line: RosterLine
  readonly unit: Unit | null
}

const isDeveloper = (each: MatchedLine, names: ReadonlySet<string>): boolean => {
  const { line, unit } = each
  if (line.developer || isUndelivered(line, unit)) return true
  const isTheirs = unit !== null && unit.undelivered !== true
  return (
    (isTheirs && buyersStay(line, unit) && unit.buyerKey === developerKey(unit.compoundId)) ||
    line.owners.every(({ name }) => names.has(name))
  )
}

const smallest = (texts: readonly string[]): string | undefined => [...texts].sort()[0]

const ownedBy = (unit: Unit): Owned => ({
  unitId: unit._id,
  owners: unit.owners,
  certificates: unit.certificates ?? [],
  keyBefore: unit.buyerKey,
})

const ownedAfter = ({ unitId, line, unit }: MatchedLine, developer: string): Owned => {
  const stays = unit !== null && buyersStay(line, unit) && unit.buyerKey !== developer
  return {
    unitId,
    owners: carriedOver(line.owners, unit?.owners ?? []),
    certificates: line.certificates ?? unit?.certificates ?? [],
    keyBefore: stays ? unit.buyerKey : null,
  }
}

/**
 * Decides which units are one head: all of the same buyers (法释〔2009〕7号 第9条), as {@link gatherHeads} finds them, and
 * all that the developer has not sold or not handed over. Buyers who stay keep the key they have, so an import of what is
 * there changes nothing; buyers who came share the key of their other units, or get a new one. A key is made of the
 * import and a unit: it tells nothing of who they are.
 *
 * @param others units of the compound that no line speaks of: their keys stay
 * @returns the key of each unit that a line speaks of
 */
export const assignHeads = (
  matched: readonly MatchedLine[],
  others: readonly Unit[],
  { compoundId, importId, developers, ruledApart }: HeadsContext,
): ReadonlyMap<string, string> => {
  const developer = developerKey(compoundId)
  const all = [...others, ...matched.flatMap(({ unit }) => unit ?? [])]
  const names = new Set([...developers, ...developerNames(all, developer)])
  const unsold = new Set(matched.filter(each => isDeveloper(each, names)).map(({ unitId }) => unitId))
  const bought = matched.filter(({ unitId }) => !unsold.has(unitId))
  const fixed = others.filter(({ buyerKey }) => buyerKey !== developer)
  const heads = gatherHeads(
    [...fixed.map(ownedBy), ...bought.map(each => ownedAfter(each, developer))],
    ruledApart ?? new Map(),
  )
  const newKey = (id: string) => `${compoundId}:${importId}:${id}`
  const isFixed = new Set(fixed.map(({ _id }) => _id))
  const keys = keysFor(heads, isFixed, newKey)
  return new Map([...[...unsold].map(id => [id, developer] as const), ...keys])
}

/**
 * Gives each head a key: that of a unit which no line speaks of, else the smallest that its units had. Where one head
 * has become two, one of them keeps the key.
 */
const keysFor = (
  heads: readonly (readonly Owned[])[],
  isFixed: ReadonlySet<string>,
  newKey: (unitId: string) => string,
): readonly (readonly [string, string])[] => {
  const fixedOf = (head: readonly Owned[]) => head.filter(({ unitId }) => isFixed.has(unitId))
  const taken = new Set<string>()
  const byRank = [...heads].sort(
    (one, other) => Number(fixedOf(other).length > 0) - Number(fixedOf(one).length > 0),
  )
  return byRank.flatMap(head => {
    const changed = head.filter(({ unitId }) => !isFixed.has(unitId))
    const kept = smallest(fixedOf(head).flatMap(({ keyBefore }) => keyBefore ?? []))
    const before = head.flatMap(({ keyBefore }) => keyBefore ?? []).filter(key => !taken.has(key))
    const key = kept ?? smallest(before) ?? newKey(smallest(head.map(({ unitId }) => unitId)) ?? '')
    taken.add(key)
    return changed.map(({ unitId }) => [unitId, key] as const)
  })
}

export interface HeadsContext {
  readonly compoundId: string
  readonly importId: string
  /** Names by which the file mentions the developer. */
  readonly developers: readonly string[]
  /** What two people have ruled; nothing by default. */
  readonly ruledApart?: RuledApart
}

/** The names under which the developer's units are stored; of what is not handed over the buyers are named. */
const developerNames = (units: readonly Unit[], developer: string): readonly string[] =>
  units
    .filter(({ buyerKey, undelivered }) => buyerKey === developer && undelivered !== true)
    .flatMap(({ owners }) => owners.map(({ name }) => name))
