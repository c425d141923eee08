import type { issueCalls } from '#contracts/issues'
import type { Answerers } from '../../kit/Answerer'
import { raiseIssue } from './calls/raiseIssue'
import { similarIssues } from './calls/similarIssues'
import { supportIssue } from './calls/supportIssue'
import { listIssues } from './calls/listIssues'
import { getIssue } from './calls/getIssue'
import { acceptIssue } from './calls/acceptIssue'
import { rejectIssue } from './calls/rejectIssue'
import { dispatchIssue } from './calls/dispatchIssue'
import { objectToDispatch } from './calls/objectToDispatch'
import { noteProgress } from './calls/noteProgress'
import { pauseIssue } from './calls/pauseIssue'
import { resumeIssue } from './calls/resumeIssue'
import { handleIssue } from './calls/handleIssue'
import { escalateIssue } from './calls/escalateIssue'
import { returnIssue } from './calls/returnIssue'
import { confirmIssue } from './calls/confirmIssue'
import { reopenIssue } from './calls/reopenIssue'
import { withdrawIssue } from './calls/withdrawIssue'
import { workbench } from './calls/workbench'

/** Who answers what can be called here. */
export const issueAnswers: Answerers<keyof typeof issueCalls> = {
  raiseIssue,
  similarIssues,
  supportIssue,
  listIssues,
  getIssue,
  acceptIssue,
  rejectIssue,
  dispatchIssue,
  objectToDispatch,
  noteProgress,
  pauseIssue,
  resumeIssue,
  handleIssue,
  escalateIssue,
  returnIssue,
  confirmIssue,
  reopenIssue,
  withdrawIssue,
  workbench,
}
