import type { Decision } from '../kernel/decision'
import { accept } from './accept'
import type { AppendingAction, FilledForm } from './actions'
import { appealRejection } from './appealRejection'
import { confirm } from './confirm'
import { dispatch } from './dispatch'
import { escalate } from './escalate'
import { appealExclusion, askExclusion, decideExclusion, reviewExclusion } from './exclusion/exclude'
import { handle } from './handle'
import type { Issue, IssueFact } from './Issue'
import type { IssueContext } from './IssueContext'
import { unmerge } from './merging/merge'
import { noteProgress } from './noteProgress'
import { objectToDispatch } from './objectToDispatch'
import { pause } from './pause'
import { rate } from './rate'
import { askRedaction, reviewRedaction } from './redaction/redactEntry'
import { noteReferralAnswer, refer, takeBackReferral } from './referrals/refer'
import { reject } from './reject'
import { reopen } from './reopen'
import { resume } from './resume'
import { returnDown } from './returnDown'
import { reachMilestone, supervise } from './supervision/supervise'
import { answerWhistle, blowWhistle, closeWhistle, gradeWhistle, reportIn } from './whistles/whistle'
import { withdraw } from './withdraw'

type Decide<Name extends AppendingAction> = (
  form: FilledForm<Name>,
  issue: Issue,
  context: IssueContext,
) => Decision<IssueFact>

/** What decides on each action. Apart from the table, as it reaches the holidays that the mini-program does not carry. */
export const decisions: { readonly [Name in AppendingAction]: Decide<Name> } = {
  confirmIssue: confirm,
  reopenIssue: reopen,
  appealRejection,
  rateIssue: rate,
  resumeIssue: resume,
  acceptIssue: accept,
  dispatchIssue: dispatch,
  handleIssue: handle,
  noteProgress,
  objectToDispatch,
  rejectIssue: reject,
  pauseIssue: pause,
  unmergeIssue: unmerge,
  referIssue: refer,
  noteReferralAnswer,
  takeBackReferral,
  reportIn,
  answerWhistle,
  gradeWhistle,
  closeWhistle,
  blowWhistle,
  reachMilestone,
  superviseIssue: supervise,
  escalateIssue: escalate,
  returnIssue: returnDown,
  withdrawIssue: withdraw,
  appealExclusion,
  askExclusion,
  reviewExclusion,
  decideExclusion,
  askRedaction,
  reviewRedaction,
}
