import type { Unit } from '../organisation/Unit'
import type { RosterLine } from './Roster'
import { buyersIdentity, buyersStay, carriedOver, developerKey } from './sameBuyers'

/** A line that can be taken, and the unit it speaks of. */
export interface MatchedLine {
  readonly unitId: string
  readonly line: RosterLine
  readonly unit: Unit | null
}

const isDeveloper = ({ line, unit }: MatchedLine, names: ReadonlySet<string>): boolean =>
  line.developer ||
  (unit !== null && buyersStay(line, unit) && unit.buyerKey === developerKey(unit.compoundId)) ||
  line.owners.every(({ name }) => names.has(name))

const smallest = (texts: readonly string[]): string | undefined => [...texts].sort()[0]

/**
 * Decides which units are one head: all of the same buyers, who are known by name and phone (法释〔2009〕7号 第9条), and all
 * that the developer has not sold. Buyers who stay keep the key they have, so an import of what is there changes
 * nothing; buyers who came share the key of their other units, or get a new one. A key is made of the import and a
 * unit: it tells nothing of who they are.
 *
 * @param others units of the compound that no line speaks of
 * @returns the key of each unit that a line speaks of
 */
export const assignHeads = (
  matched: readonly MatchedLine[],
  others: readonly Unit[],
  { compoundId, importId, developers }: HeadsContext,
): ReadonlyMap<string, string> => {
  const developer = developerKey(compoundId)
  const all = [...others, ...matched.flatMap(({ unit }) => unit ?? [])]
  const names = new Set([...developers, ...developerNames(all, developer)])
  const continuing = new Map<string, string[]>()
  const members = new Map<string, string[]>()
  const note = (groups: Map<string, string[]>, identity: string | null, value: string) => {
    if (identity === null) return
    const group = groups.get(identity)
    if (group) group.push(value)
    else groups.set(identity, [value])
  }
  for (const unit of others) note(continuing, buyersIdentity(unit.owners), unit.buyerKey)
  const identities = matched.map(each => {
    const identity = buyersIdentity(carriedOver(each.line.owners, each.unit?.owners ?? []))
    note(members, identity, each.unitId)
    if (each.unit && buyersStay(each.line, each.unit)) note(continuing, identity, each.unit.buyerKey)
    return identity
  })
  const newKey = (id: string) => `${compoundId}:${importId}:${id}`
  const keyOf = (each: MatchedLine, identity: string | null): string => {
    if (isDeveloper(each, names)) return developer
    if (identity === null)
      return each.unit && buyersStay(each.line, each.unit) ? each.unit.buyerKey : newKey(each.unitId)
    const kept = smallest((continuing.get(identity) ?? []).filter(key => key !== developer))
    return kept ?? newKey(smallest(members.get(identity) ?? []) ?? each.unitId)
  }
  return new Map(matched.map((each, at) => [each.unitId, keyOf(each, identities[at] ?? null)]))
}

export interface HeadsContext {
  readonly compoundId: string
  readonly importId: string
  /** Names by which the file mentions the developer. */
  readonly developers: readonly string[]
}

/** The names under which the developer's units are stored. */
const developerNames = (units: readonly Unit[], developer: string): readonly string[] =>
  units
    .filter(({ buyerKey }) => buyerKey === developer)
    .flatMap(({ owners }) => owners.map(({ name }) => name))
