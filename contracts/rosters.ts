import { roles } from '#domain/kernel/roles'
import { keptFor } from '#domain/rosters/NewBuilding'
import { rulingAnswers, rulingEvidence, rulingStates } from '#domain/rosters/heads/Ruling'
import { rosterStates } from '#domain/rosters/RosterImport'
import { mostQuestions } from '#domain/rosters/questions'
import { reading, writing } from './kernel/contract'
import { area, count, cursor, fileId, id, instant, note, page, reason } from './kernel/fields'
import { lineStatuses } from './kernel/vocabulary'
import { written } from './kernel/written'
import { z } from './kernel/zod'

/** Where in the file, as a person finds it there: sheet 3栋, row 12, column D. */
const problem = z.object({
  sheet: z.string(),
  row: count.nullable(),
  column: z.string().nullable(),
  /** Stable; its Chinese text is in copy. */
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RosterProblemView = z.infer<typeof problem>

const rosterImport = z.object({
  id,
  compoundId: id,
  compoundName: z.string(),
  fileName: z.string(),
  state: z.enum(rosterStates),
  counts: z.object({ new: count, changed: count, same: count, wrong: count, missing: count }),
  /** What concerns the file as a whole: unreadable, no header, a column missing. */
  problems: z.array(problem),
  /** What of the file is not in its lines: columns that nobody reads, totals, hidden sheets. */
  remarks: z.array(problem),
  /** To be answered before it can be confirmed. */
  questions: count,
  /** The import whose questions were answered with this one: there they can be answered otherwise. */
  answersOf: id.nullable(),
  /** Units here that the file does not name: left as they are. */
  missing: z.array(z.string()),
  /** Buildings that the compound does not have: added when it is confirmed, taken away when it is taken back. */
  buildings: z.array(
    z.object({
      name: z.string(),
      floors: count,
      entrances: count,
      /** Lines of the file that stand in it. */
      units: count,
      /** Once the import is taken back: why it stays; null where it went. */
      kept: z.enum(keptFor).nullable(),
    }),
  ),
  /** Lines written, or taken back, of those to be. */
  progress: z.object({ done: count, total: count }),
  importedBy: z.string(),
  previewedAt: instant,
  appliedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  /** Who has said the first of two words; null where one is enough, or none was said. */
  first: z.object({ name: z.string(), role: z.enum(roles) }).nullable(),
  /** Until when it is shown to whoever is concerned before it may be written. */
  shownUntil: instant.nullable(),
  /** Who wants it taken back, while another body has not agreed. */
  undoFirst: z.object({ name: z.string(), role: z.enum(roles) }).nullable(),
  /** Homes that stay as they are, because somebody who owns them contests the line. */
  disputed: z.array(z.string()),
  mayConfirm: z.boolean(),
  mayUndo: z.boolean(),
  demo: z.boolean(),
})
export type RosterImportView = z.infer<typeof rosterImport>

const rosterLine = z.object({
  sheet: z.string(),
  row: count,
  status: z.enum(lineStatuses),
  label: z.string(),
  /** Area in 0.01 m², null where it could not be read. */
  area: count.nullable(),
  /** Masked. */
  owners: z.array(z.string()),
  tenants: z.array(z.string()),
  /** Of a changed line: each field before and after, as shown to people (names masked). */
  differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  problems: z.array(problem),
  /** Worth knowing, yet no reason to leave the line out. */
  notes: z.array(problem),
})
export type RosterLineView = z.infer<typeof rosterLine>

const oneImport = z.object({ import: rosterImport })
const aboutImport = { importId: id }

/** Reads a file that was uploaded and compares it with what is there. Writes nothing but the preview. */
const previewRoster = writing(
  'previewRoster',
  { compoundId: id, fileId, fileName: written({ min: 1, max: 120 }) },
  oneImport,
  ['not-found', 'file-not-yours', 'import-running'],
)
const listRosterImports = reading('listRosterImports', { compoundId: id, cursor }, page(rosterImport), [
  'not-found',
])
const getRosterImport = reading('getRosterImport', aboutImport, oneImport, ['not-found'])
const listRosterLines = reading(
  'listRosterLines',
  { ...aboutImport, status: z.enum([...lineStatuses, 'all']), cursor },
  page(rosterLine),
  ['not-found'],
)
/** Something about the file that only a person knows, and what can be answered. */
const rosterQuestion = problem.extend({
  id: z.string(),
  choices: z.array(z.string()),
  /** What a clerk would most likely answer: one of the choices. */
  suggested: z.string(),
  /** Lines that wait for it. */
  lines: count,
})
export type RosterQuestionView = z.infer<typeof rosterQuestion>

/** All of them at once: a file with more is told wrong. */
const listRosterQuestions = reading(
  'listRosterQuestions',
  aboutImport,
  z.object({ questions: z.array(rosterQuestion) }),
  ['not-found'],
)
/** Compares the file anew with the answers, as an import of its own; the one that asked stays as it is. */
const answerRoster = writing(
  'answerRoster',
  {
    ...aboutImport,
    answers: z
      .array(z.strictObject({ question: z.string().max(300), choice: z.string().max(40) }))
      .min(1)
      .max(mostQuestions),
  },
  oneImport,
  ['not-found', 'wrong-state', 'import-running'],
)
/** From here on it is written, in steps: `continueRoster` until `progress` is full; left alone, the clock finishes it. */
const confirmRoster = writing('confirmRoster', { ...aboutImport, leaveOutWrong: z.boolean() }, oneImport, [
  ...['not-found', 'wrong-state', 'roster-has-questions', 'roster-has-errors', 'import-running'],
  ...['changed-since', 'second-person-needed', 'shown-first'],
] as const)
const continueRoster = writing('continueRoster', aboutImport, oneImport, ['not-found', 'wrong-state'])
const undoRoster = writing('undoRoster', { ...aboutImport, reason }, oneImport, [
  'not-found',
  'wrong-state',
  'changed-since',
  'import-running',
  'second-person-needed',
])

/** One tap of an owner: the line about this home is wrong, and is not written. */
const disputeLine = writing('disputeLine', { ...aboutImport, unitId: id }, z.object({}), [
  'not-found',
  'cannot-dispute',
])

const ruledUnit = z.object({ id, label: z.string(), area })

/** Owners of one name of whom nothing decides whether they are one buyer. */
const headGroup = z.object({
  id,
  /** Masked. */
  name: z.string(),
  /** As they count now; each may have several units already. */
  heads: z.array(
    z.object({ units: z.array(ruledUnit), phones: z.array(z.string()), withPapers: z.boolean() }),
  ),
  /** Somebody has said the first word about one of them. */
  waits: z.boolean(),
})
export type HeadGroupView = z.infer<typeof headGroup>

const whoSaid = z.object({ name: z.string(), role: z.enum(roles) })
const ruling = z.object({
  id,
  state: z.enum(rulingStates),
  /** Masked; empty where one of the units has other owners since. */
  name: z.string(),
  heads: z.array(z.object({ units: z.array(ruledUnit) })),
  answer: z.enum(rulingAnswers),
  evidence: z.enum(rulingEvidence),
  note: z.string(),
  first: whoSaid,
  second: whoSaid.nullable(),
  secondNote: z.string().nullable(),
  proposedAt: instant,
  updatedAt: instant,
  /** Whether every unit has the owners that it had. */
  stillHolds: z.boolean(),
  /** The caller has said the first word. */
  mine: z.boolean(),
  /** The caller may say the second one. */
  mayConfirm: z.boolean(),
})
export type RulingView = z.infer<typeof ruling>

/** What is to be decided of heads, what waits for a second word, and what was decided. */
const listRulings = reading(
  'listRulings',
  { compoundId: id },
  z.object({
    compoundName: z.string(),
    /** Groups that are undecided; `groups` has the first of them. */
    undecided: count,
    groups: z.array(headGroup),
    waiting: z.array(ruling),
    /** Rulings that wait; `waiting` has the first of them. */
    waits: count,
    /** In force, latest first. */
    decided: z.array(ruling),
    mayDecide: z.boolean(),
    demo: z.boolean(),
  }),
  ['not-found'],
)
/** The first of two says whether these units are one buyer's. */
const proposeRuling = writing(
  'proposeRuling',
  {
    compoundId: id,
    unitIds: z.array(id).min(2).max(200),
    answer: z.enum(rulingAnswers),
    evidence: z.enum(rulingEvidence),
    note,
  },
  z.object({ ruling }),
  ['not-found', 'nothing-undecided', 'ruling-waits', 'own-request'],
)
/** The second of another body confirms it, or refuses; so does the first who thinks better of it. */
const decideRuling = writing(
  'decideRuling',
  { rulingId: id, decision: z.enum(['confirm', 'refuse']), note },
  z.object({ ruling }),
  [
    ...['not-found', 'wrong-state', 'second-person-needed', 'own-request'],
    ...['import-running', 'owners-changed', 'reason-needed'],
  ] as const,
)

/** What can be called here. */
export const rosterCalls = {
  previewRoster,
  listRosterImports,
  getRosterImport,
  listRosterLines,
  listRosterQuestions,
  answerRoster,
  confirmRoster,
  continueRoster,
  undoRoster,
  disputeLine,
  listRulings,
  proposeRuling,
  decideRuling,
}
