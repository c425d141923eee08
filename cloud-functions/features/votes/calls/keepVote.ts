import { keepVote as keep } from '#domain/votes/objections/answer'
import type { Answerer } from '../../../kit/Answerer'
import { answerForOffice } from '../workflows/changeObjection'

/** Database calls as told in {@link answerForOffice}. */
export const keepVote: Answerer<'keepVote'> = ({ reason, ...asked }, context) =>
  answerForOffice({ ...asked, call: 'keepVote' }, context, ({ vote, objection }, by) =>
    keep({ reason }, vote, objection, by),
  )
