import type { Handlers } from '../kit/Handler'
import { me } from './account/me'
import { updateSettings } from './account/updateSettings'
import { home } from './account/home'
import { compound } from './account/compound'
import { uploadTicket } from './account/uploadTicket'
import { appoint } from './organisation/appoint'
import { endPost } from './organisation/endPost'
import { handOver } from './organisation/handOver'
import { renewPost } from './organisation/renewPost'
import { foundBranch } from './organisation/foundBranch'
import { dissolveBranch } from './organisation/dissolveBranch'
import { listPosts } from './organisation/listPosts'
import { lookedAfter } from './organisation/lookedAfter'
import { organisation } from './organisation/organisation'
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
import { join } from './joining/join'
import { changePhone } from './joining/changePhone'
import { compounds } from './joining/compounds'
import { claimableUnits } from './joining/claimableUnits'
import { claimUnit } from './joining/claimUnit'
import { myClaims } from './joining/myClaims'
import { appealClaim } from './joining/appealClaim'
import { withdrawClaim } from './joining/withdrawClaim'
import { consentForChild } from './joining/consentForChild'
import { household } from './joining/household'
import { moveOut } from './joining/moveOut'
import { listClaims } from './approvals/listClaims'
import { getClaim } from './approvals/getClaim'
import { decideClaims } from './approvals/decideClaims'
import { revokeClaim } from './approvals/revokeClaim'
import { audit } from './audit/audit'
import { revealReporter } from './privacy/revealReporter'
import { revealPhone } from './privacy/revealPhone'
import { myLooks } from './privacy/myLooks'
import { giveConsent } from './privacy/giveConsent'
import { withdrawConsent } from './privacy/withdrawConsent'
import { exportMyData } from './privacy/exportMyData'
import { retention } from './privacy/retention'
import { eraseMe } from './privacy/eraseMe'
import { listProxies } from './approvals/listProxies'
import { getProxy } from './approvals/getProxy'
import { decideProxies } from './approvals/decideProxies'
import { grantProxy } from './proxies/grantProxy'
import { myProxies } from './proxies/myProxies'
import { revokeProxy } from './proxies/revokeProxy'
import { inbox } from './notices/inbox'
import { markRead } from './notices/markRead'
import { recordConsent } from './notices/recordConsent'
import { previewRoster } from './rosters/previewRoster'
import { listRosterImports } from './rosters/listRosterImports'
import { getRosterImport } from './rosters/getRosterImport'
import { listRosterLines } from './rosters/listRosterLines'
import { confirmRoster } from './rosters/confirmRoster'
import { continueRoster } from './rosters/continueRoster'
import { undoRoster } from './rosters/undoRoster'

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
  join,
  changePhone,
  compounds,
  claimableUnits,
  claimUnit,
  myClaims,
  appealClaim,
  withdrawClaim,
  consentForChild,
  household,
  moveOut,
  listClaims,
  getClaim,
  decideClaims,
  revokeClaim,
  listProxies,
  getProxy,
  decideProxies,
  grantProxy,
  myProxies,
  revokeProxy,
  lookedAfter,
  organisation,
  listPosts,
  appoint,
  endPost,
  handOver,
  renewPost,
  foundBranch,
  dissolveBranch,
  previewRoster,
  listRosterImports,
  getRosterImport,
  listRosterLines,
  confirmRoster,
  continueRoster,
  undoRoster,
  revealReporter,
  revealPhone,
  myLooks,
  giveConsent,
  withdrawConsent,
  exportMyData,
  eraseMe,
  retention,
  audit,
  inbox,
  markRead,
  recordConsent,
}
