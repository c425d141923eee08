import type { RosterPerson, Unit } from '../organisation/Unit'
import type { ComparedLine, RosterComparison, RosterCounts, RosterDifference } from './Comparison'
import type { NamedPerson, RosterNote, RosterReading } from './Roster'
import { applyLine, type ApplyContext } from './applyLine'
import { assignHeads, type MatchedLine } from './assignHeads'
import { matchUnits } from './matchUnits'
import { unitId } from './placeKey'
import { buyersIdentity, haveSameNames } from './sameBuyers'

export interface CompareContext extends ApplyContext {
  readonly importId: string
}

/**
 * Holds a roster against the units of its compound: what a confirmed import would add and change, line by line. Units
 * that the file does not name are listed and left alone.
 */
export const compareRoster = (
  reading: RosterReading,
  units: readonly Unit[],
  context: CompareContext,
): RosterComparison => {
  const { compoundId } = context
  const find = matchUnits(reading.lines, units)
  const placed = reading.lines.map(line => ({
    line,
    unit: line.place === null ? null : find(line.place, compoundId),
  }))
  const matched = placed.flatMap(({ line, unit }): MatchedLine[] =>
    line.readable ? [{ unitId: unit?._id ?? unitId(compoundId, line.place), line, unit }] : [],
  )
  const named = new Set(placed.flatMap(({ unit }) => unit?._id ?? []))
  const others = units.filter(({ _id }) => !named.has(_id))
  const keys = assignHeads(matched, others, { ...context, developers: reading.developers })
  const namesakes = namesakesOf(matched)
  const byLine = new Map(matched.map(each => [each.line, each]))
  const lines = reading.lines.map((line): ComparedLine => {
    if (!line.readable) return { status: 'wrong', line }
    const each = byLine.get(line)
    const key = each && keys.get(each.unitId)
    if (!each || key === undefined) throw new Error(`Row ${line.row} of ${line.sheet} was not matched`)
    return compared(each, key, namesakes, context)
  })
  return {
    lines,
    problems: reading.problems,
    missing: others.map(({ _id, label }) => ({ unitId: _id, label })),
    counts: countsOf(lines, others.length),
  }
}
const countsOf = (lines: readonly ComparedLine[], missing: number): RosterCounts => {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const { status } of lines) counts[status] += 1
  return { ...counts, missing }
}

const namesOf = (people: readonly NamedPerson[]): string =>
  people
    .map(({ name }) => name)
    .sort()
    .join('\n')

/** Names that owners without a phone share over several units: they may be one person or many. */
const namesakesOf = (matched: readonly MatchedLine[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { line } of matched) {
    if (line.developer || buyersIdentity(line.owners) !== null) continue
    const names = namesOf(line.owners)
    if (seen.has(names)) twice.add(names)
    seen.add(names)
  }
  return twice
}

const compared = (
  each: MatchedLine,
  buyerKey: string,
  namesakes: ReadonlySet<string>,
  context: CompareContext,
): ComparedLine => {
  const { unitId: id, line, unit } = each
  const after = applyLine({ unitId: id, line, buyerKey }, unit, context)
  const unsure =
    buyersIdentity(after.owners) === null && namesakes.has(namesOf(line.owners)) && !line.developer
  const notes: readonly RosterNote[] = unsure
    ? [...line.notes, { sheet: line.sheet, row: line.row, column: null, kind: 'sameNameNoPhone', params: {} }]
    : line.notes
  const taken = { unitId: id, line, buyerKey, notes }
  if (unit === null) return { status: 'new', ...taken }
  if (after === unit) return { status: 'same', ...taken }
  return { status: 'changed', ...taken, differences: differencesOf(unit, after) }
}

const nameAndPhone = ({ name, phone }: RosterPerson): NamedPerson => ({ name, phone })

const differencesOf = (before: Unit, after: Unit): readonly RosterDifference[] => {
  const people = (field: 'owners' | 'tenants'): readonly RosterDifference[] =>
    before[field] === after[field]
      ? []
      : [{ field, before: before[field].map(nameAndPhone), after: after[field].map(nameAndPhone) }]
  const headOnly = before.buyerKey !== after.buyerKey && haveSameNames(before.owners, after.owners)
  return [
    ...(before.area === after.area
      ? []
      : [{ field: 'area' as const, before: before.area, after: after.area }]),
    ...(before.use === after.use ? [] : [{ field: 'use' as const, before: before.use, after: after.use }]),
    ...(before.entrance === after.entrance
      ? []
      : [{ field: 'entrance' as const, before: before.entrance, after: after.entrance }]),
    ...people('owners'),
    ...people('tenants'),
    ...(headOnly ? [{ field: 'buyerKey' as const, before: before.buyerKey, after: after.buyerKey }] : []),
  ]
}
