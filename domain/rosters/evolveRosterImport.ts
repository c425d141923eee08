import type { Instant } from '../kernel/decision'
import type { RosterImport, RosterImportFact, RosterState } from './RosterImport'

const minute = 60_000
const day = 24 * 60 * minute

/** An import that was confirmed and left alone is finished by the clock. */
const leftAlone = 2 * minute
/** A preview holds names and phones: nobody confirms one that is a week old. */
const previewKept = 7 * day
/** As long can an import be taken back, and are its lines kept. */
export const undoDays = 30

const follows: Readonly<Record<RosterImportFact['kind'], readonly (RosterState | null)[]>> = {
  previewed: [null],
  confirmed: ['previewed'],
  applied: ['applying'],
  undoBegun: ['applied'],
  undone: ['undoing'],
  dropped: ['previewed'],
  linesForgotten: ['applied', 'undone'],
}

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
    turn: fact.turn,
    demo: fact.demo,
    state: 'previewed',
    importedBy: { personId: by.personId, name: by.name },
    previewedAt: at,
    appliedAt: null,
    undoneAt: null,
    linesKept: true,
    updatedAt: at,
    nextDueAt: at + previewKept,
  }
}

const changes = (
  fact: Exclude<RosterImportFact, { kind: 'previewed' }>,
  at: Instant,
): Partial<RosterImport> => {
  switch (fact.kind) {
    case 'confirmed':
      return { state: 'applying', nextDueAt: at + leftAlone }
    case 'applied':
      return { state: 'applied', appliedAt: at, nextDueAt: at + undoDays * day }
    case 'undoBegun':
      return { state: 'undoing', nextDueAt: at + leftAlone }
    case 'undone':
      return {
        state: 'undone',
        undoneAt: at,
        nextDueAt: at + undoDays * day,
        ...(fact.kept ? { kept: fact.kept } : {}),
      }
    case 'dropped':
      return { state: 'dropped', linesKept: false, nextDueAt: null }
    case 'linesForgotten':
      return { linesKept: false, nextDueAt: null }
  }
}

/**
 * The import after one more fact.
 * @throws Error when the fact cannot follow
 */
export const evolveRosterImport = (
  before: RosterImport | null,
  fact: RosterImportFact,
  id: string,
): RosterImport => {
  if (!follows[fact.kind].includes(before?.state ?? null))
    throw new Error(`roster import ${id}: ${fact.kind} cannot follow ${before?.state ?? 'nothing'}`)
  if (fact.kind === 'previewed') return begun(fact, id)
  if (before === null) throw new Error(`roster import ${id} does not begin with a preview`)
  // Hosts' clocks differ a little: time in an import never runs backwards.
  const at = Math.max(before.updatedAt, fact.at)
  return { ...before, ...changes(fact, at), updatedAt: at }
}
