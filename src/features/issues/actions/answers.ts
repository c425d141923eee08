import type { IssueAction } from '#contracts/issues'
import { formWords } from '#copy/issues/form'
import { fieldAsked, type FieldKind } from '#domain/issues/actionForm'
import { rowOf } from '#domain/issues/actions'
import { isReason } from '#domain/kernel/reason'
import { choiceKinds, choiceOf, type ChoiceKind } from './choices'

/** What was typed and chosen in an action's form so far. */
export interface Answers {
  readonly words: string
  /** `role orgUnitId` of the chosen handler. */
  readonly handler: string | undefined
  /** In how many days the clocks start again. */
  readonly days: string | undefined
  /** 1 … 5 */
  readonly satisfied: number | undefined
  /** The number of another issue. */
  readonly caseNumber: string
  /** The number under which it runs elsewhere. */
  readonly outsideNumber: string
  /** Called posts, each as `role orgUnitId`. */
  readonly units: readonly string[]
  readonly whistle: string | undefined
  readonly entry: string | undefined
  /** What was chosen of a few, by the kind of field. */
  readonly chosen: Partial<Record<ChoiceKind, string>>
}

export const noAnswers: Answers = {
  words: '',
  handler: undefined,
  days: undefined,
  satisfied: undefined,
  caseNumber: '',
  outsideNumber: '',
  units: [],
  whistle: undefined,
  entry: undefined,
  chosen: {},
}

export type AnswerField =
  | 'words'
  | 'handler'
  | 'days'
  | 'satisfied'
  | 'caseNumber'
  | 'outsideNumber'
  | 'units'
  | 'whistle'
  | 'entry'
  | 'photos'
  | ChoiceKind

const missingChoices = (action: IssueAction, { chosen }: Answers): Partial<Record<ChoiceKind, string>> => {
  const missed = choiceKinds.flatMap(kind => {
    const { need } = choiceOf(kind)
    return need !== undefined && asksFor(action, kind) && chosen[kind] === undefined ? [[kind, need]] : []
  })
  return Object.fromEntries(missed) as Partial<Record<ChoiceKind, string>>
}

const missingRare = (
  action: IssueAction,
  { units, whistle, entry, days }: Answers,
): Partial<Record<AnswerField, string>> => ({
  ...(asksFor(action, 'calledUnits') && units.length === 0 ? { units: formWords.needUnits } : {}),
  ...(asksFor(action, 'whistle') && whistle === undefined ? { whistle: formWords.needWhistle } : {}),
  ...(asksFor(action, 'farDay') && days === undefined ? { days: formWords.needFarDay } : {}),
  ...(asksFor(action, 'entry') && entry === undefined ? { entry: formWords.needEntry } : {}),
})

/** What is not solved is not confirmed; and a rating of its own has an answer. */
const ratingFaults = (
  action: IssueAction,
  { chosen, satisfied }: Answers,
): Partial<Record<AnswerField, string>> => {
  if (action === 'gradeWhistle' && satisfied === undefined) return { satisfied: formWords.needGrade }
  if (action === 'confirmIssue' && chosen.solved === 'not') return { solved: formWords.notSolved }
  const isEmpty = chosen.answered === undefined && chosen.solved === undefined && satisfied === undefined
  return action === 'rateIssue' && isEmpty ? { satisfied: formWords.needOneAnswer } : {}
}

/** Whether an action's form asks for something of one of these kinds. */
export const asksFor = (action: IssueAction, ...kinds: readonly FieldKind[]): boolean =>
  fieldAsked(rowOf(action).form, ...kinds) !== undefined

/** What is still missing, by field, in words; empty when the form can be sent. */
export const missingAnswers = (
  action: IssueAction,
  answers: Answers,
  photoCount: number,
): Partial<Record<AnswerField, string>> => {
  const asks = (kind: FieldKind) => asksFor(action, kind)
  return {
    ...(asks('handlerUnit') && answers.handler === undefined ? { handler: formWords.needHandler } : {}),
    ...(asks('until') && answers.days === undefined ? { days: formWords.needUntil } : {}),
    ...(asks('caseNumber') && answers.caseNumber.trim() === ''
      ? { caseNumber: formWords.needCaseNumber }
      : {}),
    ...(asks('outsideNumber') && !/^[A-Za-z0-9-]{4,32}$/.test(answers.outsideNumber.trim())
      ? { outsideNumber: formWords.needOutsideNumber }
      : {}),
    ...missingRare(action, answers),
    ...missingChoices(action, answers),
    ...ratingFaults(action, answers),
    ...(asks('reason') && !isReason(answers.words) ? { words: formWords.needReason } : {}),
    ...(asks('evidence') && photoCount === 0 ? { photos: formWords.needEvidence } : {}),
  }
}

/** The question of the form that answers each kind of field. */
const questionOf: Readonly<Record<FieldKind, AnswerField>> = {
  note: 'words',
  reason: 'words',
  photos: 'photos',
  evidence: 'photos',
  handlerRole: 'handler',
  handlerUnit: 'handler',
  until: 'days',
  caseNumber: 'caseNumber',
  referralService: 'referralService',
  referralSort: 'referralSort',
  outsideNumber: 'outsideNumber',
  exclusionCode: 'exclusionCode',
  agrees: 'agrees',
  calledUnits: 'units',
  whistle: 'whistle',
  farDay: 'days',
  entry: 'entry',
  answered: 'answered',
  solved: 'solved',
  satisfied: 'satisfied',
}

/** The question of an action's form that a refusal's `field` points at. */
export const fieldOfRefusal = (action: IssueAction, field: string | undefined): AnswerField | undefined => {
  const kind = rowOf(action).form[field?.split('.')[0] ?? '']
  return kind === undefined ? undefined : questionOf[kind]
}
