import type {
  RosterImportView,
  RosterLineView,
  RosterProblemView,
  RosterQuestionView,
} from '#contracts/rosters'
import { sayDifference } from '#copy/rosters/lines'
import type { Actor } from '#domain/kernel/Actor'
import { maskName, maskPhone } from '#domain/organisation/masking'
import type { CountedQuestion } from '#domain/rosters/answerReading'
import type { ComparedLine } from '#domain/rosters/Comparison'
import { mayAnswer, mayConfirm, mayUndo } from '#domain/rosters/decideImport'
import { isOver, isUnderWay } from '#domain/rosters/graph'
import type { NamedPerson, Remark } from '#domain/rosters/Roster'
import { buildingsOf, type RosterImport } from '#domain/rosters/RosterImport'
import { rosterLines } from '../../../stores/rosterLines'

const remarkOf = ({ sheet, row, column, kind, params }: Remark<string>): RosterProblemView => ({
  sheet,
  row,
  column,
  kind,
  params: { ...params },
})

/** Lines that are to be written, written so far, or taken back so far. One database call while it is under way. */
const progressOf = async (roster: RosterImport & { readonly _id: string }) => {
  const total = roster.counts.new + roster.counts.changed
  if (!isUnderWay(roster)) return { done: isOver(roster) ? total : 0, total }
  const { written, takenBack } = await rosterLines.progress(roster._id)
  return { done: roster.state === 'undoing' ? takenBack : written, total }
}

/** As `actor` sees it. One database call while it is being written, else none. */
export const rosterViewOf = async (
  roster: RosterImport & { readonly _id: string },
  actor: Actor,
): Promise<RosterImportView> => ({
  id: roster._id,
  compoundId: roster.compoundId,
  compoundName: roster.compoundName,
  fileName: roster.fileName,
  state: roster.state,
  counts: roster.counts,
  problems: roster.problems.map(remarkOf),
  remarks: (roster.remarks ?? []).map(remarkOf),
  questions: mayAnswer(roster) ? (roster.asked?.count ?? 0) : 0,
  answersOf: roster.answersOf ?? null,
  missing: [...roster.missing],
  buildings: buildingsOf(roster).map(({ id, name, floors, entrances, units }) => ({
    name,
    floors,
    entrances,
    units,
    kept: roster.kept?.find(({ buildingId }) => buildingId === id)?.why ?? null,
  })),
  progress: await progressOf(roster),
  importedBy: roster.importedBy.name,
  previewedAt: roster.previewedAt,
  appliedAt: roster.appliedAt,
  undoneAt: roster.undoneAt,
  first: roster.first ? { name: roster.first.name, role: roster.first.role } : null,
  undoFirst: roster.undoFirst ? { name: roster.undoFirst.name, role: roster.undoFirst.role } : null,
  shownUntil: roster.shown?.until ?? null,
  disputed: (roster.disputed ?? []).map(({ unitLabel }) => unitLabel),
  mayConfirm: mayConfirm(roster, actor),
  mayUndo: mayUndo(roster, actor),
  demo: roster.demo,
})

const masked = ({ name, phone }: NamedPerson): string =>
  phone === null ? maskName(name) : `${maskName(name)} ${maskPhone(phone)}`

/** A question as it is asked: names in it are masked. */
export const questionViewOf = (question: CountedQuestion): RosterQuestionView => ({
  ...remarkOf(question),
  id: question.id,
  choices: [...question.choices],
  suggested: question.suggested,
  lines: question.lines,
})

/** As those see it who keep the roster: they have the file, yet nobody's phone stands on the screen. */
export const lineViewOf = (compared: ComparedLine): RosterLineView => {
  const { line, status } = compared
  return {
    sheet: line.sheet,
    row: line.row,
    status,
    label: line.label,
    area: line.area,
    owners: line.owners.map(masked),
    tenants: (line.tenants ?? []).map(masked),
    differences: compared.status === 'changed' ? compared.differences.map(sayDifference) : [],
    problems: compared.status === 'wrong' ? compared.line.problems.map(remarkOf) : [],
    notes: (compared.status === 'wrong' ? (compared.line.notes ?? []) : compared.notes).map(remarkOf),
  }
}
