import type { Handlers } from '../kit/Handler'
import { me } from './account/me'
import { updateSettings } from './account/updateSettings'
import { home } from './account/home'
import { compound } from './account/compound'
import { uploadTicket } from './account/uploadTicket'
import { raiseIssue } from './issues/raiseIssue'
import { similarIssues } from './issues/similarIssues'
import { supportIssue } from './issues/supportIssue'
import { listIssues } from './issues/listIssues'
import { getIssue } from './issues/getIssue'
import { acceptIssue } from './issues/acceptIssue'
import { rejectIssue } from './issues/rejectIssue'
import { dispatchIssue } from './issues/dispatchIssue'
import { objectToDispatch } from './issues/objectToDispatch'
import { noteProgress } from './issues/noteProgress'
import { pauseIssue } from './issues/pauseIssue'
import { resumeIssue } from './issues/resumeIssue'
import { handleIssue } from './issues/handleIssue'
import { escalateIssue } from './issues/escalateIssue'
import { returnIssue } from './issues/returnIssue'
import { confirmIssue } from './issues/confirmIssue'
import { reopenIssue } from './issues/reopenIssue'
import { withdrawIssue } from './issues/withdrawIssue'
import { workbench } from './issues/workbench'
import { listVotes } from './votes/listVotes'
import { getVote } from './votes/getVote'
import { proposeVote } from './votes/proposeVote'
import { extendVote } from './votes/extendVote'
import { listComments } from './votes/listComments'
import { comment } from './votes/comment'
import { castBallot } from './votes/castBallot'
import { audit } from './audit/audit'
import { inbox } from './notices/inbox'
import { markRead } from './notices/markRead'
import { recordConsent } from './notices/recordConsent'

const notYet = (): never => {
  throw new Error('not yet')
}

/** Who answers which call. They do not know their host: moving one to a function of its own is a change of this table. */
export const handlers: Handlers = {
  me,
  updateSettings,
  home,
  compound,
  uploadTicket,
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
  listVotes,
  getVote,
  proposeVote,
  extendVote,
  listComments,
  comment,
  castBallot,
  join: notYet,
  changePhone: notYet,
  compounds: notYet,
  claimableUnits: notYet,
  claimUnit: notYet,
  myClaims: notYet,
  appealClaim: notYet,
  withdrawClaim: notYet,
  consentForChild: notYet,
  household: notYet,
  moveOut: notYet,
  listClaims: notYet,
  getClaim: notYet,
  decideClaims: notYet,
  listProxies: notYet,
  getProxy: notYet,
  decideProxies: notYet,
  grantProxy: notYet,
  myProxies: notYet,
  revokeProxy: notYet,
  lookedAfter: notYet,
  organisation: notYet,
  listPosts: notYet,
  appoint: notYet,
  endPost: notYet,
  handOver: notYet,
  previewRoster: notYet,
  listRosterImports: notYet,
  getRosterImport: notYet,
  listRosterLines: notYet,
  confirmRoster: notYet,
  continueRoster: notYet,
  undoRoster: notYet,
  revealReporter: notYet,
  revealPhone: notYet,
  myLooks: notYet,
  giveConsent: notYet,
  withdrawConsent: notYet,
  exportMyData: notYet,
  eraseMe: notYet,
  retention: notYet,
  audit,
  inbox,
  markRead,
  recordConsent,
}
