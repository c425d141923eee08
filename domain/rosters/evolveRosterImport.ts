import type { Instant } from '../kernel/decision'
import { DAY, MINUTE } from '../kernel/lengths'
import { stateAfter, stateNamed } from './graph'
import { firstOf } from '../organisation/twoPeople'
import { importRulesAt } from './importRules'
import type { RosterImport, RosterImportFact, RosterState } from './RosterImport'

/** An import that was confirmed and left alone is finished by the clock. */
const leftAlone = 2 * MINUTE

const begun = (fact: Extract<RosterImportFact, { kind: 'previewed' }>, id: string): RosterImport => {
  const { at, by } = fact
  if (by.kind !== 'person') throw new Error(`roster import ${id} was made by nobody`)
  return {
    id,
    compoundId: fact.compoundId,
    compoundName: fact.compoundName,
    compoundPath: fact.compoundPath,
    fileName: fact.fileName,
    counts: fact.counts,
    problems: fact.problems,
    missing: fact.missing,
    ...(fact.buildings ? { buildings: fact.buildings } : {}),
    ...(fact.remarks ? { remarks: fact.remarks } : {}),
    ...(fact.asked ? { asked: fact.asked } : {}),
    ...(fact.answersOf === undefined ? {} : { answersOf: fact.answersOf }),
    turn: fact.turn,
    demo: fact.demo,
    state: 'previewed',
    importedBy: { personId: by.personId, name: by.name },
    previewedAt: at,
    appliedAt: null,
    undoneAt: null,
    linesKept: true,
    updatedAt: at,
    nextDueAt: at + importRulesAt(at).previewDays * DAY,
  }
}

const changes = (
  before: RosterImport,
  fact: Exclude<RosterImportFact, { kind: 'previewed' }>,
  at: Instant,
): Partial<RosterImport> => {
  switch (fact.kind) {
    case 'firstConfirmed':
      return { shown: fact.shown, ...(fact.by.kind === 'person' ? { first: firstOf(fact.by) } : {}) }
    case 'lineDisputed': {
      const { unitId, unitLabel } = fact
      return { disputed: [...(before.disputed ?? []), { unitId, unitLabel }] }
    }
    case 'confirmed':
      return { nextDueAt: at + leftAlone }
    case 'applied':
      return { appliedAt: at, nextDueAt: at + importRulesAt(fact.at).undoDays * DAY }
    case 'undoAsked':
      return fact.by.kind === 'person' ? { undoFirst: firstOf(fact.by) } : {}
    case 'undoBegun':
      return { nextDueAt: at + leftAlone }
    case 'undone':
      return {
        undoneAt: at,
        nextDueAt: at + importRulesAt(fact.at).undoDays * DAY,
        ...(fact.kept ? { kept: fact.kept } : {}),
      }
    case 'dropped':
      return { linesKept: false, nextDueAt: null }
    case 'linesForgotten':
      return { linesKept: false, nextDueAt: null }
  }
}

const after = (
  before: RosterImport | null,
  fact: RosterImportFact,
  id: string,
  state: RosterState,
): RosterImport => {
  if (fact.kind === 'previewed') return begun(fact, id)
  if (before === null) throw new Error(`roster import ${id} does not begin with a preview`)
  // Hosts' clocks differ a little: time in an import never runs backwards.
  const at = Math.max(before.updatedAt, fact.at)
  return { ...before, ...changes(before, fact, at), state, updatedAt: at }
}

/**
 * Applies one more fact to an import.
 * @throws Error when the fact cannot follow
 */
export const evolveRosterImport = (
  before: RosterImport | null,
  fact: RosterImportFact,
  id: string,
): RosterImport => after(before, fact, id, stateAfter(before?.state ?? null, fact.kind))

/**
 * Applies one more stored fact to an import, whether or not the graph of today would let it follow.
 * @throws Error when it does not begin with a preview
 */
export const replayRosterImport = (
  before: RosterImport | null,
  fact: RosterImportFact,
  id: string,
): RosterImport => after(before, fact, id, stateNamed(before?.state ?? null, fact.kind))
