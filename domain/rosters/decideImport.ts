import { decided, refused, type Decision, type Instant, type Refusal } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { Building } from '../organisation/OrgUnit'
import { hasAny } from './NewBuilding'
import { dutyRulesAt } from '../organisation/dutyRules'
import { whyNoSecond } from '../organisation/twoPeople'
import { buildingsOf, type RosterImport, type RosterImportFact, type ShownLines } from './RosterImport'

/** Which import of a compound is being written, and which was the last: one at a time, so that none writes over another. */
export interface RosterRun {
  /** Being written or taken back now; null while none is. */
  readonly importId: string | null
  /** Counts the beginnings and ends of imports: as long as it stays, no import has written anything. */
  readonly turn: number
  /** Revision of the compound with which an import last changed its buildings; missing while none has. */
  readonly compoundRev?: number
  /** Whether two people have ever ruled on heads of the compound; missing while none have. */
  readonly ruled?: true
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
  /** Whom it is shown to; asked where `takesTwo` says so. */
  readonly shown?: ShownLines | null
}

/** Tells whether units of the compound are being written right now. */
export const isImporting = (run: RosterRun | null): boolean => run !== null && run.importId !== null

/** Tells at which turn the imports of a compound are; 0 where nothing was ever imported. */
export const turnOf = (run: RosterRun | null): number => run?.turn ?? 0

/** Lines that can be taken, whether or not they change anything. */
const usable = ({ counts }: RosterImport): number => counts.new + counts.changed + counts.same

const hasErrors = (roster: RosterImport): boolean => roster.counts.wrong > 0 || roster.problems.length > 0

/** Homes that an import changes or adds: whoever owns a home by a file votes by it, whether or not the home was there before. */
const homesWritten = ({ counts }: Pick<RosterImport, 'counts'>): number => counts.changed + counts.new

/** Tells whether the next word on an import is the first of two: it writes owners of homes, and nobody has said it yet. */
export const takesTwo = (roster: RosterImport, now: Instant): boolean =>
  roster.state === 'previewed' && homesWritten(roster) > 0 && dutyRulesAt(now).importedByTwo

const whyNotSecond = ({ state, first, shown }: RosterImport, actor: Actor, now: Instant): Refusal | null => {
  if (state !== 'toConfirm') return null
  const notSecond = whyNoSecond(first ?? null, actor)
  if (notSecond !== null) return refused(notSecond).refusal
  const until = shown?.until ?? null
  return until !== null && now < until ? refused('shown-first', { params: { until } }).refusal : null
}

/** Contests, for an owner, what a file that waits for the second word says of their home. */
export const disputeLine = (
  { unitId }: { readonly unitId: string },
  roster: RosterImport,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Decision<RosterImportFact> => {
  const mine = roster.shown?.concerned.find(
    one => one.unitId === unitId && actor.kind === 'person' && one.personId === actor.personId,
  )
  const isDisputed = (roster.disputed ?? []).some(one => one.unitId === unitId)
  if (roster.state !== 'toConfirm' || !mine || isDisputed) return refused('cannot-dispute')
  return decided<RosterImportFact>({
    kind: 'lineDisputed',
    at: now,
    by: actor,
    unitId,
    unitLabel: mine.unitLabel,
  })
}

/**
 * Confirms a preview, for whoever has looked at it, so that it is written; where it writes owners of homes, new ones too,
 * a second of another body says so too, after it was shown to those whose homes they are. Refusals: `wrong-state`,
 * `second-person-needed`, `shown-first`, `import-running`;
 * `changed-since` when another import was written after the preview, or the compound has a building by now that the file
 * would bring; `roster-has-questions` while something is to be answered; `roster-has-errors` when there is nothing that could be taken, or something that cannot and is not to be
 * left out.
 * @throws Error where `takesTwo` says that it takes two and nobody is named to whom it is shown
 */
export const confirmImport = (
  { leaveOutWrong }: { readonly leaveOutWrong: boolean },
  roster: RosterImport,
  { actor, now, run, buildings, shown }: ConfirmContext,
): Decision<RosterImportFact> => {
  if (roster.state !== 'previewed' && roster.state !== 'toConfirm') return refused('wrong-state')
  const notYet = whyNotSecond(roster, actor, now)
  if (notYet !== null) return { ok: false, refusal: notYet }
  if (isImporting(run)) return refused('import-running')
  if (turnOf(run) !== roster.turn || hasAny(buildings, buildingsOf(roster))) return refused('changed-since')
  if (roster.asked) return refused('roster-has-questions', { params: { questions: roster.asked.count } })
  const { wrong } = roster.counts
  if (usable(roster) === 0 || (hasErrors(roster) && !leaveOutWrong))
    return refused('roster-has-errors', { params: { wrong, problems: roster.problems.length } })
  if (takesTwo(roster, now)) {
    if (!shown) throw new Error(`nobody is named to whom ${roster.id} is shown`)
    return decided<RosterImportFact>({ kind: 'firstConfirmed', at: now, by: actor, leaveOutWrong, shown })
  }
  return decided<RosterImportFact>({ kind: 'confirmed', at: now, by: actor, leaveOutWrong })
}

/** Its lines are still kept, by which it can be taken back. */
const isWritten = (roster: RosterImport): boolean => roster.state === 'applied' && roster.linesKept

const undoTakesTwo = (roster: RosterImport, now: Instant): boolean =>
  roster.undoFirst === undefined && homesWritten(roster) > 0 && dutyRulesAt(now).importedByTwo

/**
 * Takes an applied import back; one that had written homes by two people of two bodies. Refusals:
 * `second-person-needed`; `wrong-state` also when its lines were forgotten; `import-running`;
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
  if (!isWritten(roster)) return refused('wrong-state')
  if (isImporting(run)) return refused('import-running')
  const [first] = changedSince
  if (first !== undefined) return refused('changed-since', { params: { units: changedSince.length, first } })
  if (undoTakesTwo(roster, now))
    return decided<RosterImportFact>({ kind: 'undoAsked', at: now, by: actor, reason })
  const notSecond = whyNoSecond(roster.undoFirst ?? null, actor)
  if (notSecond !== null) return refused(notSecond)
  return decided<RosterImportFact>({ kind: 'undoBegun', at: now, by: actor, reason })
}

/** Tells whether an import is a preview with at least one line that can be written, and `actor` one who has not spoken. */
export const mayConfirm = (roster: RosterImport, actor: Actor): boolean =>
  (roster.state === 'previewed' || roster.state === 'toConfirm') &&
  usable(roster) > 0 &&
  !roster.asked &&
  whyNoSecond(roster.first ?? null, actor) === null

/** Tells whether an import's questions can be answered: then the file is compared anew. */
export const mayAnswer = (roster: RosterImport): boolean =>
  roster.state === 'previewed' && roster.asked !== undefined && roster.linesKept

/** Tells whether `actor` may take an import back: it has been written, and they have not asked for that already. */
export const mayUndo = (roster: RosterImport, actor: Actor): boolean =>
  isWritten(roster) && whyNoSecond(roster.undoFirst ?? null, actor) === null

/**
 * Decides what the clock appends when an import is due and nothing is left to write; null for one that is being
 * written.
 */
export const dueRosterFact = (roster: RosterImport, now: Instant): RosterImportFact | null => {
  const clock = { at: now, by: { kind: 'clock' } } as const
  switch (roster.state) {
    case 'previewed':
    case 'toConfirm':
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
