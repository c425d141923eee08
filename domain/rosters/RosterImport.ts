import type { Instant } from '../kernel/decision'
import type { FactBase } from '../kernel/fact'
import type { OrgPath } from '../organisation/OrgUnit'
import type { First } from '../organisation/twoPeople'
import type { RosterCounts } from './Comparison'
import type { KeptBuilding, NewBuilding } from './NewBuilding'
import type { RosterNote, RosterProblem } from './Roster'

/** previewed → (toConfirm, where it takes two) → applying → applied → undoing → undone; and dropped, a preview that nobody confirmed. */
export const rosterStates = [
  'previewed',
  'toConfirm',
  'applying',
  'applied',
  'undoing',
  'undone',
  'dropped',
] as const
export type RosterState = (typeof rosterStates)[number]

/** What is still to be asked, and what is needed to compare the file anew with the answers. */
export interface OpenQuestions {
  readonly count: number
  /** Names by which the file mentions the developer. */
  readonly developers: readonly string[]
  /** Names of its sheets, in their order. */
  readonly sheets: readonly string[]
}

/** What a file was compared to, and came to. */
export interface RosterPreview {
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  readonly fileName: string
  readonly counts: RosterCounts
  readonly problems: readonly RosterProblem[]
  /** Labels of units that the file does not name: the first of them, `counts` has all. */
  readonly missing: readonly string[]
  /** Those that the file brings and the compound does not have; not there where it brings none. */
  readonly buildings?: readonly NewBuilding[]
  /** What of the file is not in its lines; not there in imports of before it was told. */
  readonly remarks?: readonly RosterNote[]
  /** Not there where nothing is to be asked. Questions themselves name people and lie with the lines. */
  readonly asked?: OpenQuestions
  /** The import whose questions were answered; this is its file with the answers. */
  readonly answersOf?: string
  /** The compound's turn when its units were read: later, another import may have written over them. */
  readonly turn: number
  readonly demo: boolean
}

/** Somebody who owns a home that the file would change. */
export interface ConcernedOwner {
  readonly personId: string
  readonly unitId: string
  readonly unitLabel: string
}

/** Who is shown an import before it is written, and until when. */
export interface ShownLines {
  readonly concerned: readonly ConcernedOwner[]
  readonly until: Instant | null
  /** Where the community's word is asked for. */
  readonly communityId: string | null
  readonly votes: readonly { readonly title: string; readonly initiatorId: string | null }[]
}

export type RosterImportFact =
  | FactBase<'previewed', RosterPreview>
  /** The first of two, where homes that are there get other owners or areas: nothing is written yet. */
  | FactBase<'firstConfirmed', { readonly leaveOutWrong: boolean; readonly shown: ShownLines }>
  /** An owner contests what the file says of their home: that line is not written. */
  | FactBase<'lineDisputed', { readonly unitId: string; readonly unitLabel: string }>
  /** From here on lines are written. */
  | FactBase<'confirmed', { readonly leaveOutWrong: boolean }>
  | FactBase<'applied'>
  /** The first of two who take back an import that had changed homes. */
  | FactBase<'undoAsked', { readonly reason: string }>
  | FactBase<'undoBegun', { readonly reason: string }>
  /** Buildings that were added and stay, because others rely on them. */
  | FactBase<'undone', { readonly kept?: readonly KeptBuilding[] }>
  | FactBase<'dropped'>
  /** The lines of the file, with everybody's names, were kept long enough. */
  | FactBase<'linesForgotten'>

/** One import of a roster, as the fold of its facts; its lines are kept apart. */
export interface RosterImport extends RosterPreview {
  readonly id: string
  readonly state: RosterState
  /** Who has said the first of two words. */
  readonly first?: First
  readonly shown?: ShownLines
  /** Who wants it taken back, while another body has not agreed. */
  readonly undoFirst?: First
  /** Homes whose lines are not written, because their owners contest them. */
  readonly disputed?: readonly { readonly unitId: string; readonly unitLabel: string }[]
  readonly importedBy: { readonly personId: string; readonly name: string }
  readonly previewedAt: Instant
  readonly appliedAt: Instant | null
  readonly undoneAt: Instant | null
  /** Once it is undone: what stays of the buildings that it had added. */
  readonly kept?: readonly KeptBuilding[]
  /** Whether the lines are there still: an import is shown and taken back by them. */
  readonly linesKept: boolean
  readonly updatedAt: Instant
  /** When the clock goes on with it, drops it or forgets its lines; null when nothing is left to do. */
  readonly nextDueAt: Instant | null
}

/** Lists the buildings that the import adds when it is confirmed, or has added. */
export const buildingsOf = ({ buildings }: Pick<RosterPreview, 'buildings'>): readonly NewBuilding[] =>
  buildings ?? []

/** Labels kept of the units that a file does not name. */
export const mostMissing = 200
