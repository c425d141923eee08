import type { IssueAction } from '#contracts/issues'
import { formWords } from '#copy/issues/issue'
import { fieldAsked, type FieldKind } from '#domain/issues/actionForm'
import { rowOf } from '#domain/issues/actions'
import { isReason } from '#domain/kernel/reason'

/** What was typed and chosen in an action's form so far. */
export interface Answers {
  readonly words: string
  /** `role orgUnitId` of the chosen handler. */
  readonly handler: string | undefined
  /** In how many days the clocks start again. */
  readonly days: string | undefined
  /** 1 … 5 */
  readonly rating: number | undefined
}

export const noAnswers: Answers = { words: '', handler: undefined, days: undefined, rating: undefined }

export type AnswerField = 'words' | 'handler' | 'days' | 'rating' | 'photos'

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
    ...(asks('rating') && answers.rating === undefined ? { rating: formWords.needRating } : {}),
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
  rating: 'rating',
}

/** The question of an action's form that a refusal's `field` points at. */
export const fieldOfRefusal = (action: IssueAction, field: string | undefined): AnswerField | undefined => {
  const kind = rowOf(action).form[field?.split('.')[0] ?? '']
  return kind === undefined ? undefined : questionOf[kind]
}
