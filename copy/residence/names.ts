import type { ClaimEnding, ClaimFact, ClaimState } from '#domain/residence/claims/Claim'
import type { ProxyEnding, ProxyFact, ProxyKind, ProxyState } from '#domain/residence/proxies/Proxy'

/** The state of a claim as the claimant reads it. */
export const claimStateNames: Record<ClaimState, string> = {
  submitted: '核对中',
  toConfirm: '等另一个单位再核对',
  approved: '已通过',
  refused: '没有通过',
  appealed: '申诉中',
  refusedFinally: '申诉没有通过',
  withdrawn: '已撤回',
  ended: '已结束',
  revoking: '有单位要撤销',
  disputed: '有异议，核查中',
}

/** The state of a claim as the office reads it. */
export const claimStatesAtOffice: Record<ClaimState, string> = {
  ...claimStateNames,
  submitted: '待核对',
  toConfirm: '待另一单位核对',
  refused: '已退回',
  appealed: '申诉待核对',
  refusedFinally: '申诉已退回',
  withdrawn: '本人撤回',
  revoking: '待另一单位同意撤销',
  disputed: '有异议，待核查',
}

/** Why a claim that was approved holds no more. */
export const claimEndingNames: Record<ClaimEnding, string> = {
  movedOut: '已搬出',
  leaseOver: '租期到了',
  revoked: '核对的人撤销了',
  ownerChanged: '房屋换了业主',
  erased: '账号已注销',
}

/** What happened to a claim. */
export const claimFactNames: Record<ClaimFact['kind'], string> = {
  claimed: '提交认领',
  guardianConsented: '同住的成年人同意了',
  firstApproved: '一个单位核对通过，请另一个单位核对',
  approved: '核对通过',
  disputed: '有关的人提出异议',
  revocationAsked: '有单位要撤销，请另一个单位核对',
  revocationDisputed: '本人对撤销提出异议',
  revocationDropped: '核对后不撤销',
  refused: '退回',
  appealed: '提出申诉',
  withdrawn: '本人撤回',
  ended: '结束',
  restored: '随名册撤回而恢复',
}

export const proxyKindNames: Record<ProxyKind, string> = {
  delegation: '书面委托投票',
  representative: '共有人推举代表',
  guardian: '监护人代为投票',
}

/** The state of an authorisation as the two between whom it is read it. */
export const proxyStateNames: Record<ProxyState, string> = {
  submitted: '核对中',
  toConfirm: '等另一个单位再核对',
  approved: '已核对',
  refused: '没有通过',
  revoked: '已撤销',
  ended: '已结束',
  revoking: '有单位要撤销',
  disputed: '有异议，核查中',
}

/** The state of an authorisation as the office reads it. */
export const proxyStatesAtOffice: Record<ProxyState, string> = {
  ...proxyStateNames,
  submitted: '待核对',
  toConfirm: '待另一单位核对',
  approved: '已通过',
  refused: '已退回',
  revoking: '待另一单位同意撤销',
  disputed: '有异议，待核查',
}

/** Why an authorisation is over without anybody taking it back. */
export const proxyEndingNames: Record<ProxyEnding, string> = {
  termOver: '期限到了',
  ownerChanged: '房屋换了业主，或业主解除了登记',
  replaced: '推举了另一位代表',
  erased: '一方注销了账号',
}

/** What happened to an authorisation. */
export const proxyFactNames: Record<ProxyFact['kind'], string> = {
  granted: '提交委托',
  firstApproved: '一个单位核对通过，请另一个单位核对',
  disputed: '有关的人提出异议',
  revocationAsked: '有单位要撤销，请另一个单位核对',
  revocationDisputed: '对撤销提出异议',
  revocationDropped: '核对后不撤销',
  approved: '核对通过',
  refused: '退回',
  revoked: '撤销',
  ended: '到期或结束',
}
