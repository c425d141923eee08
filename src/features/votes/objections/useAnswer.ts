import type { CallRefusal } from '#contracts/kernel/refusals'
import type { VoteDetail } from '#contracts/votes'
import { useWrite } from '../../../cloud/useWrite'
import type { answerOutcomes } from './draft'

interface AnswerInHand {
  readonly busy: boolean
  readonly refusal: CallRefusal | null
  /** @returns the vote as it is then; null when it was refused */
  readonly run: (
    outcome: (typeof answerOutcomes)[number],
    text: string,
    homes: string[],
  ) => Promise<VoteDetail | null>
  readonly forget: () => void
}

/** Sends what an office has to say: an answer, or the first word on that the vote falls. */
export const useAnswer = (about: { readonly voteId: string; readonly objectionId: string }): AnswerInHand => {
  const answering = useWrite('answerObjection')
  const annulling = useWrite('annulVote')
  const run: AnswerInHand['run'] = async (outcome, text, homes) => {
    const answer = outcome === 'withoutEffect' ? { outcome, homes } : { outcome: 'notFounded' as const }
    const done =
      outcome === 'annul'
        ? await annulling.run({ ...about, reason: text })
        : await answering.run({ ...about, text, answer })
    return done.ok ? done.output.vote : null
  }
  return {
    busy: answering.busy || annulling.busy,
    refusal: answering.refusal ?? annulling.refusal,
    run,
    forget: () => {
      answering.forget()
      annulling.forget()
    },
  }
}
