import type { Action } from '#domain/permissions'
import * as account from './account'
import * as approvals from './residence/decisions'
import * as audits from './audit'
import type { Contract } from './kernel/contract'
import * as issues from './issues'
import * as joining from './residence/claims'
import * as notices from './notices'
import * as organisations from './organisation'
import * as privacy from './privacy'
import * as proxies from './residence/proxies'
import * as rosters from './rosters'
import * as votes from './votes'
import type { z } from './kernel/zod'

/** Every call, by name. A call without a row in the permission table, or a row without a call, is a type error. */
export const calls = {
  me: account.me,
  updateSettings: account.updateSettings,
  home: account.home,
  compound: account.compound,
  uploadTicket: account.uploadTicket,
  raiseIssue: issues.raiseIssue,
  similarIssues: issues.similarIssues,
  listIssues: issues.listIssues,
  getIssue: issues.getIssue,
  ...issues.issueChanges,
  workbench: issues.workbench,
  listVotes: votes.listVotes,
  getVote: votes.getVote,
  proposeVote: votes.proposeVote,
  extendVote: votes.extendVote,
  castBallot: votes.castBallot,
  listComments: votes.listComments,
  comment: votes.comment,
  join: joining.join,
  changePhone: joining.changePhone,
  compounds: joining.compounds,
  claimableUnits: joining.claimableUnits,
  claimUnit: joining.claimUnit,
  myClaims: joining.myClaims,
  appealClaim: joining.appealClaim,
  withdrawClaim: joining.withdrawClaim,
  consentForChild: joining.consentForChild,
  household: joining.household,
  moveOut: joining.moveOut,
  listClaims: approvals.listClaims,
  getClaim: approvals.getClaim,
  decideClaims: approvals.decideClaims,
  revokeClaim: approvals.revokeClaim,
  listProxies: approvals.listProxies,
  getProxy: approvals.getProxy,
  decideProxies: approvals.decideProxies,
  grantProxy: proxies.grantProxy,
  myProxies: proxies.myProxies,
  revokeProxy: proxies.revokeProxy,
  lookedAfter: organisations.lookedAfter,
  organisation: organisations.organisation,
  listPosts: organisations.listPosts,
  appoint: organisations.appoint,
  endPost: organisations.endPost,
  handOver: organisations.handOver,
  renewPost: organisations.renewPost,
  foundBranch: organisations.foundBranch,
  dissolveBranch: organisations.dissolveBranch,
  previewRoster: rosters.previewRoster,
  listRosterImports: rosters.listRosterImports,
  getRosterImport: rosters.getRosterImport,
  listRosterLines: rosters.listRosterLines,
  confirmRoster: rosters.confirmRoster,
  continueRoster: rosters.continueRoster,
  undoRoster: rosters.undoRoster,
  revealReporter: privacy.revealReporter,
  revealPhone: privacy.revealPhone,
  myLooks: privacy.myLooks,
  giveConsent: privacy.giveConsent,
  withdrawConsent: privacy.withdrawConsent,
  exportMyData: privacy.exportMyData,
  eraseMe: privacy.eraseMe,
  retention: privacy.retention,
  audit: audits.audit,
  inbox: notices.inbox,
  markRead: notices.markRead,
  recordConsent: notices.recordConsent,
} satisfies { [Name in Action]: Contract<Name> }

export type CallName = keyof typeof calls
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>
