import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { Building } from '../organisation/OrgUnit'
import { hasAny } from './NewBuilding'
import { buildingsOf, type RosterImport, type RosterImportFact } from './RosterImport'

/** Which import of a compound is being written, and which was the last: one at a time, so that none writes over another. */
export interface RosterRun {
  /** Being written or taken back now; null while none is. */
  readonly importId: string | null
  /** Counts the beginnings and ends of imports: as long as it stays, no import has written anything. */
  readonly turn: number
  /** Revision of the compound with which an import last changed its buildings; missing while none has. */
  readonly compoundRev?: number
}

interface Context {
  readonly actor: Actor
  readonly now: Instant
  /** Null while no import of the compound was ever confirmed. */
  readonly run: RosterRun | null
}

interface ConfirmContext extends Context {
  /** Of the compound, as they are now. */
  readonly buildings: readonly Building[]
}

/** Tells whether units of the compound are being written right now. */
export const isImporting = (run: RosterRun | null): boolean => run !== null && run.importId !== null

/** Tells at which turn the imports of a compound are; 0 where nothing was ever imported. */
export const turnOf = (run: RosterRun | null): number => run?.turn ?? 0

/** Lines that can be taken, whether or not they change anything. */
const usable = ({ counts }: RosterImport): number => counts.new + counts.changed + counts.same

const hasErrors = (roster: RosterImport): boolean => roster.counts.wrong > 0 || roster.problems.length > 0

/**
 * Confirms a preview, for whoever has looked at it, so that it is written. Refusals: `wrong-state`, `import-running`;
 * `changed-since` when another import was written after the preview, or the compound has a building by now that the
 * file would bring; `roster-has-questions` while something is to be answered; `roster-has-errors` when there is nothing
 * that could be taken, or something that cannot and is not to be left out.
 */
export const confirmImport = (
  { leaveOutWrong }: { readonly leaveOutWrong: boolean },
  roster: RosterImport,
  { actor, now, run, buildings }: ConfirmContext,
): Decision<RosterImportFact> => {
  if (roster.state !== 'previewed') return refused('wrong-state')
  if (isImporting(run)) return refused('import-running')
  if (turnOf(run) !== roster.turn || hasAny(buildings, buildingsOf(roster))) return refused('changed-since')
  if (roster.asked) return refused('roster-has-questions', { params: { questions: roster.asked.count } })
  const { wrong } = roster.counts
  if (usable(roster) === 0 || (hasErrors(roster) && !leaveOutWrong))
    return refused('roster-has-errors', { params: { wrong, problems: roster.problems.length } })
  return decided<RosterImportFact>({ kind: 'confirmed', at: now, by: actor, leaveOutWrong })
}

/**
 * Takes an applied import back. Refusals: `wrong-state` also when its lines were forgotten; `import-running`;
 * `changed-since` when units it wrote were changed after it.
 *
 * @param changedSince labels of such units
 */
export const undoImport = (
  { reason }: { readonly reason: string },
  roster: RosterImport,
  { actor, now, run }: Context,
  changedSince: readonly string[],
): Decision<RosterImportFact> => {
  if (!mayUndo(roster)) return refused('wrong-state')
  if (isImporting(run)) return refused('import-running')
  const [first] = changedSince
  if (first !== undefined) return refused('changed-since', { params: { units: changedSince.length, first } })
  return decided<RosterImportFact>({ kind: 'undoBegun', at: now, by: actor, reason })
}

/** Tells whether an import is a preview with at least one line that can be written. */
export const mayConfirm = (roster: RosterImport): boolean =>
  roster.state === 'previewed' && usable(roster) > 0 && !roster.asked

/** Tells whether an import's questions can be answered: then the file is compared anew. */
export const mayAnswer = (roster: RosterImport): boolean =>
  roster.state === 'previewed' && roster.asked !== undefined && roster.linesKept

/** Tells whether an import has been written and its lines are still kept, by which it can be taken back. */
export const mayUndo = (roster: RosterImport): boolean => roster.state === 'applied' && roster.linesKept

/**
 * Decides what the clock appends when an import is due and nothing is left to write; null for one that is being
 * written.
 */
export const dueRosterFact = (roster: RosterImport, now: Instant): RosterImportFact | null => {
  const clock = { at: now, by: { kind: 'clock' } } as const
  switch (roster.state) {
    case 'previewed':
      return { kind: 'dropped', ...clock }
    case 'applied':
    case 'undone':
      return roster.linesKept ? { kind: 'linesForgotten', ...clock } : null
    case 'applying':
    case 'undoing':
    case 'dropped':
      return null
  }
}
