import type { IssueAction } from '#contracts/issues'
import { formWords } from '#copy/issues/issue'
import { isReason } from '#domain/kernel/reason'
import { actionFields } from './actionFields'

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

/** What is still missing, by field, in words; empty when the form can be sent. */
export const missingAnswers = (
  action: IssueAction,
  answers: Answers,
  photoCount: number,
): Partial<Record<AnswerField, string>> => {
  const fields = actionFields[action]
  return {
    ...(fields.handler && answers.handler === undefined ? { handler: formWords.needHandler } : {}),
    ...(fields.until && answers.days === undefined ? { days: formWords.needUntil } : {}),
    ...(fields.rating && answers.rating === undefined ? { rating: formWords.needRating } : {}),
    ...(fields.words === 'reason' && !isReason(answers.words) ? { words: formWords.needReason } : {}),
    ...(fields.photos === 'needed' && photoCount === 0 ? { photos: formWords.needEvidence } : {}),
  }
}

const fieldsOfInput: Readonly<Record<string, AnswerField>> = {
  note: 'words',
  reason: 'words',
  comment: 'words',
  photos: 'photos',
  evidence: 'photos',
  role: 'handler',
  orgUnitId: 'handler',
  until: 'days',
  rating: 'rating',
}

/** The field of the form that a refusal's `field` points at. */
export const fieldOfRefusal = (field: string | undefined): AnswerField | undefined =>
  field === undefined ? undefined : fieldsOfInput[field.split('.')[0] ?? '']
