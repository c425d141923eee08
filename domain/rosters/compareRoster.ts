import type { RosterPerson, Unit } from '../organisation/Unit'
import type { ComparedLine, RosterComparison, RosterCounts, RosterDifference } from './Comparison'
import type { NamedPerson, RosterNote, RosterReading } from './Roster'
import { applyLine, type ApplyContext } from './applyLine'
import { assignHeads, type MatchedLine } from './assignHeads'
import { matchUnits } from './matchUnits'
import { unitId } from './placeKey'
import type { RuledApart } from './heads/gatherHeads'
import { undecidedGroups } from './heads/undecided'
import { haveSameNames } from './sameBuyers'

export interface CompareContext extends ApplyContext {
  readonly importId: string
  /** What two people have ruled of heads; nothing by default. */
  readonly ruledApart?: RuledApart
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
  const taken = new Set(matched.map(each => each.unitId))
  const staying = units.filter(({ _id }) => !taken.has(_id))
  const keys = assignHeads(matched, staying, { ...context, developers: reading.developers })
  const undecided = undecidedIds(matched, staying, keys, context)
  const byLine = new Map(matched.map(each => [each.line, each]))
  const lines = reading.lines.map((line): ComparedLine => {
    if (!line.readable) return { status: 'wrong', line }
    const each = byLine.get(line)
    const key = each && keys.get(each.unitId)
    if (!each || key === undefined) throw new Error(`Row ${line.row} of ${line.sheet} was not matched`)
    return compared(each, key, undecided, context)
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

/** Units that would count as several heads, while nothing tells whether their owners are one: with what stays as it is. */
const undecidedIds = (
  matched: readonly MatchedLine[],
  others: readonly Unit[],
  keys: ReadonlyMap<string, string>,
  context: CompareContext,
): ReadonlySet<string> => {
  const after = matched.map(({ unitId: id, line, unit }) =>
    applyLine({ unitId: id, line, buyerKey: keys.get(id) ?? '' }, unit, context),
  )
  const groups = undecidedGroups([...others, ...after], context.ruledApart ?? new Map(), '')
  return new Set(groups.flatMap(group => group.units.map(({ _id }) => _id)))
}

const compared = (
  each: MatchedLine,
  buyerKey: string,
  undecided: ReadonlySet<string>,
  context: CompareContext,
): ComparedLine => {
  const { unitId: id, line, unit } = each
  const after = applyLine({ unitId: id, line, buyerKey }, unit, context)
  const notes: readonly RosterNote[] = undecided.has(id)
    ? [...line.notes, { sheet: line.sheet, row: line.row, column: null, kind: 'sameNameNoPhone', params: {} }]
    : line.notes
  const taken = { unitId: id, line, buyerKey, notes }
  if (unit === null) return { status: 'new', ...taken }
  if (after === unit) return { status: 'same', ...taken }
  return { status: 'changed', ...taken, differences: differencesOf(unit, after) }
}

const nameAndPhone = ({ name, phone }: RosterPerson): NamedPerson => ({ name, phone })

const samePeople = (one: readonly RosterPerson[], other: readonly RosterPerson[]): boolean =>
  JSON.stringify(one.map(nameAndPhone)) === JSON.stringify(other.map(nameAndPhone))

const papersIn = ({ owners, certificates = [] }: Unit): string =>
  JSON.stringify([owners.flatMap(({ document }) => document ?? []).sort(), [...certificates].sort()])

const differencesOf = (before: Unit, after: Unit): readonly RosterDifference[] => {
  const people = (field: 'owners' | 'tenants'): readonly RosterDifference[] =>
    samePeople(before[field], after[field])
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
    ...(papersIn(before) === papersIn(after) ? [] : [{ field: 'papers' as const }]),
    ...(before.undelivered === after.undelivered
      ? []
      : [
          {
            field: 'delivery' as const,
            before: before.undelivered !== true,
            after: after.undelivered !== true,
          },
        ]),
    ...(headOnly ? [{ field: 'buyerKey' as const, before: before.buyerKey, after: after.buyerKey }] : []),
  ]
}
