import { annulVote as annul } from '#domain/votes/objections/answer'
import type { Answerer } from '../../../kit/Answerer'
import { answerForOffice } from '../workflows/changeObjection'

/** Database calls as told in {@link answerForOffice}. */
export const annulVote: Answerer<'annulVote'> = ({ reason, ...asked }, context) =>
  answerForOffice({ ...asked, call: 'annulVote' }, context, ({ vote, objection }, by) =>
    annul({ reason }, vote, objection, by),
  )
