import type { Handlers } from './kit/Answerer'
import { me } from './features/account/calls/me'
import { updateSettings } from './features/account/calls/updateSettings'
import { home } from './features/home/calls/home'
import { compound } from './features/organisation/calls/compound'
import { uploadTicket } from './features/account/calls/uploadTicket'
import { appoint } from './features/organisation/calls/appoint'
import { endPost } from './features/organisation/calls/endPost'
import { handOver } from './features/organisation/calls/handOver'
import { renewPost } from './features/organisation/calls/renewPost'
import { foundBranch } from './features/organisation/calls/foundBranch'
import { dissolveBranch } from './features/organisation/calls/dissolveBranch'
import { listPosts } from './features/organisation/calls/listPosts'
import { lookedAfter } from './features/organisation/calls/lookedAfter'
import { organisation } from './features/organisation/calls/organisation'
import { raiseIssue } from './features/issues/calls/raiseIssue'
import { similarIssues } from './features/issues/calls/similarIssues'
import { supportIssue } from './features/issues/calls/supportIssue'
import { listIssues } from './features/issues/calls/listIssues'
import { getIssue } from './features/issues/calls/getIssue'
import { actionAnswerers } from './features/issues/calls/actionAnswerers'
import { workbench } from './features/issues/calls/workbench'
import { listVotes } from './features/votes/calls/listVotes'
import { getVote } from './features/votes/calls/getVote'
import { proposeVote } from './features/votes/calls/proposeVote'
import { extendVote } from './features/votes/calls/extendVote'
import { listComments } from './features/votes/calls/listComments'
import { comment } from './features/votes/calls/comment'
import { castBallot } from './features/votes/calls/castBallot'
import { join } from './features/account/calls/join'
import { changePhone } from './features/account/calls/changePhone'
import { compounds } from './features/organisation/calls/compounds'
import { claimableUnits } from './features/residence/calls/claimableUnits'
import { claimUnit } from './features/residence/calls/claimUnit'
import { myClaims } from './features/residence/calls/myClaims'
import { appealClaim } from './features/residence/calls/appealClaim'
import { withdrawClaim } from './features/residence/calls/withdrawClaim'
import { consentForChild } from './features/residence/calls/consentForChild'
import { household } from './features/residence/calls/household'
import { moveOut } from './features/residence/calls/moveOut'
import { listClaims } from './features/residence/calls/listClaims'
import { getClaim } from './features/residence/calls/getClaim'
import { decideClaims } from './features/residence/calls/decideClaims'
import { revokeClaim } from './features/residence/calls/revokeClaim'
import { audit } from './features/audit/calls/audit'
import { revealReporter } from './features/privacy/calls/revealReporter'
import { revealPhone } from './features/privacy/calls/revealPhone'
import { myLooks } from './features/privacy/calls/myLooks'
import { giveConsent } from './features/privacy/calls/giveConsent'
import { withdrawConsent } from './features/privacy/calls/withdrawConsent'
import { exportMyData } from './features/privacy/calls/exportMyData'
import { retention } from './features/privacy/calls/retention'
import { eraseMe } from './features/privacy/calls/eraseMe'
import { listProxies } from './features/residence/calls/listProxies'
import { getProxy } from './features/residence/calls/getProxy'
import { decideProxies } from './features/residence/calls/decideProxies'
import { grantProxy } from './features/residence/calls/grantProxy'
import { myProxies } from './features/residence/calls/myProxies'
import { revokeProxy } from './features/residence/calls/revokeProxy'
import { inbox } from './features/notices/calls/inbox'
import { markRead } from './features/notices/calls/markRead'
import { recordConsent } from './features/notices/calls/recordConsent'
import { previewRoster } from './features/rosters/calls/previewRoster'
import { listRosterImports } from './features/rosters/calls/listRosterImports'
import { getRosterImport } from './features/rosters/calls/getRosterImport'
import { listRosterLines } from './features/rosters/calls/listRosterLines'
import { confirmRoster } from './features/rosters/calls/confirmRoster'
import { continueRoster } from './features/rosters/calls/continueRoster'
import { undoRoster } from './features/rosters/calls/undoRoster'

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
  ...actionAnswerers,
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
