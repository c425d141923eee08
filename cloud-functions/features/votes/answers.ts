import type { voteCalls } from '#contracts/votes'
import type { Answerers } from '../../kit/Answerer'
import { listVotes } from './calls/listVotes'
import { getVote } from './calls/getVote'
import { getVoteRecord } from './calls/getVoteRecord'
import { proposeVote } from './calls/proposeVote'
import { extendVote } from './calls/extendVote'
import { listComments } from './calls/listComments'
import { comment } from './calls/comment'
import { castBallot } from './calls/castBallot'
import { objectToVote } from './calls/objectToVote'
import { withdrawObjection } from './calls/withdrawObjection'
import { passUpObjection } from './calls/passUpObjection'
import { answerObjection } from './calls/answerObjection'
import { annulVote } from './calls/annulVote'
import { keepVote } from './calls/keepVote'
import { listObjections } from './calls/listObjections'

/** Who answers what can be called here. */
export const voteAnswers: Answerers<keyof typeof voteCalls> = {
  listVotes,
  getVote,
  getVoteRecord,
  proposeVote,
  extendVote,
  listComments,
  comment,
  castBallot,
  objectToVote,
  withdrawObjection,
  passUpObjection,
  answerObjection,
  annulVote,
  keepVote,
  listObjections,
}
