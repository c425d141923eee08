import type { issueCalls } from '#contracts/issues'
import type { Answerers } from '../../kit/Answerer'
import { raiseIssue } from './calls/raiseIssue'
import { similarIssues } from './calls/similarIssues'
import { supportIssue } from './calls/supportIssue'
import { mergeIssue } from './calls/mergeIssue'
import { listIssues } from './calls/listIssues'
import { getIssue } from './calls/getIssue'
import { actionAnswerers } from './calls/actionAnswerers'
import { adoptRouting } from './calls/adoptRouting'
import { dispatchCatalogue } from './calls/dispatchCatalogue'
import { listRoutings } from './calls/listRoutings'
import { tryRouting } from './calls/tryRouting'
import { workbench } from './calls/workbench'

/** Who answers what can be called here. */
export const issueAnswers: Answerers<keyof typeof issueCalls> = {
  raiseIssue,
  similarIssues,
  supportIssue,
  mergeIssue,
  listIssues,
  getIssue,
  ...actionAnswerers,
  workbench,
  dispatchCatalogue,
  listRoutings,
  tryRouting,
  adoptRouting,
}
