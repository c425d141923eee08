import * as z from 'zod/mini'
import { objectionReasons } from '#domain/votes/objections/Objection'
import { declareDrafts } from '../../../drafts/declareDrafts'

const draft = z.object({
  reason: z.catch(z.nullable(z.enum(objectionReasons)), null),
  home: z.string(),
  text: z.string(),
})
export type ObjectionDraft = z.infer<typeof draft>

/** What somebody has written against a result and not sent. */
export const objectionDrafts = declareDrafts<ObjectionDraft>({
  keyOf: (personId, voteId) => `objectionDraft:${personId}:${voteId}`,
  shape: draft,
  empty: () => ({ reason: null, home: '', text: '' }),
  isTouched: ({ home, text }) => home !== '' || text !== '',
})

export const answerOutcomes = ['notFounded', 'withoutEffect', 'annul'] as const
const answerDraft = z.object({
  outcome: z.catch(z.nullable(z.enum(answerOutcomes)), null),
  homes: z.string(),
  text: z.string(),
})
export type AnswerDraft = z.infer<typeof answerDraft>

/** What somebody has written for their office and not sent. */
export const answerDrafts = declareDrafts<AnswerDraft>({
  keyOf: (personId, objectionId) => `answerDraft:${personId}:${objectionId}`,
  shape: answerDraft,
  empty: () => ({ outcome: null, homes: '', text: '' }),
  isTouched: ({ homes, text }) => homes !== '' || text !== '',
})
