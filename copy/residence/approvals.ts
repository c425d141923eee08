import { newestOf } from '#domain/kernel/datedRules'
import { residenceRules } from '#domain/residence/residenceRules'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { RosterMatch } from '#domain/residence/claims/Claim'
import type { ProxyKind } from '#domain/residence/proxies/Proxy'

/** Checking residents and authorisations against the roster: the office's side. */
export const approvalWords = {
  title: '核对认领和委托',
  claims: '认领',
  proxies: '委托',
  kind: '核对什么',
  show: '看哪些',
  waiting: '待核对',
  decided: '已处理',
  list: '申请',
  empty: {
    claims: { waiting: '没有等你核对的认领。', decided: '还没有处理过的认领。' },
    proxies: { waiting: '没有等你核对的委托。', decided: '还没有处理过的委托。' },
  },
  chooseOne: '在左边选一件，在这里看名册和材料。',
  mayNot: '核对住户由小区党支部书记、物业和社区来做。',
  toMe: '去「我的」',

  select: (name: string) => `选中 ${name}`,
  selectFitting: (count: number) => `选中与名册一致的（${String(count)}）`,
  selectNone: '全部不选',
  selected: (count: number) => `已选 ${String(count)} 件`,
  tooMany: (most: number) => `一次最多处理 ${String(most)} 件。`,

  approve: '通过',
  refuse: '退回',
  approveClaims: (count: number) =>
    count === 1
      ? '通过后，对方就按登记的身份进入小区；是业主的，可以参加表决。'
      : `通过后，这 ${String(count)} 位就按登记的身份进入小区；是业主的，可以参加表决。`,
  approveProxies: (count: number) =>
    count === 1
      ? '通过后，受托人在期限内可以代为投票。'
      : `通过后，这 ${String(count)} 份委托的受托人在期限内可以代为投票。`,
  refuseConsequence: '理由会原样告诉对方。',
  refuseClaimNote: `对方不认同，可以在 ${String(newestOf(residenceRules).appealDays)} 天内申诉一次，由上一级核对。`,
  refuseFinalNote: '这已经是申诉，退回后不能再申诉。',
  reason: '退回的理由',
  reasonHint: '比如 名册上的业主是另一位，请带房产证来核对',
  reasons: ['名册上没有这个名字，请带房产证来核对', '照片看不清，请重新拍', '不是这套房的住户'],
  usualReasons: '常用理由',
  note: '备注',
  doneApproved: (count: number) => `通过了 ${String(count)} 件`,
  doneRefused: (count: number) => `退回了 ${String(count)} 件`,
  someFailed: (count: number) => `有 ${String(count)} 件没有办成，原因写在那一行`,
  failed: '没有办成：',

  appeal: '申诉',
  under14: '未满 14 岁',
  guardianMissing: '等同住的成年人同意',
  guardianConsented: '成年人已同意',
  standIn: '代管',
  active: '生效中',
  claimedAt: (when: string) => `${when}提交`,
  decidedAt: (when: string) => `${when}处理`,

  claimTitle: '核对认领',
  proxyTitle: '核对委托',
  claimsUnit: (name: string, unit: string, kind: string) => `${name} 认领 ${unit}，身份是${kind}`,
  until: (day: string) => `租期到 ${day}`,
  office: (name: string) => `由${name}核对`,
  standInNote: (name: string) => `这个小区没有党支部，由${name}代为核对。`,
  claimant: '申请人填的',
  name: '姓名',
  phone: '手机',
  as: '身份',
  unit: '房屋',
  area: '面积',
  noteOfPerson: '说明',
  appealReason: '申诉的理由',
  refusedBecause: '上次退回的理由',
  roster: '名册上写的',
  rosterOwners: '业主',
  rosterTenants: '租户',
  noRosterOwners: '名册上这套房没有业主。请先导入或更新名册。',
  noRosterTenants: '名册上没有登记租户。',
  taken: '已对应到一位住户',
  fits: '姓名对得上',
  differs: '姓名不同',
  noPhone: '名册没有号码',
  chooseOwner: '对方是名册上的哪一位',
  chooseOwnerNote: '名字对不上或有重名，请核对材料后指明。',
  needOwner: '请先指明对方是名册上的哪一位业主。',
  noOwnerFree: '名册上的业主都已经对应到别人，请先核实。',
  residents: '已登记在这套房的人',
  noResidents: '还没有人登记在这套房。',
  evidence: '证明材料',
  noEvidence: '没有上传材料。',
  notShownHere: '这里看不到材料：没有上传，或只给负责核对的人看。',
  papersWithheld: (count: number) =>
    `申请人上传过 ${String(count)} 张材料照片，后来撤回了敏感信息的同意，照片不再显示。`,
  papersGone: (count: number) =>
    `申请人上传过 ${String(count)} 张材料照片，后来撤回了敏感信息的同意，照片已经删除。`,
  withoutEvidence: '可以只对照名册核对；一定要看材料的，请退回，写明要重新提交。',
  withoutPaper: '没有书面材料不能通过。可以退回，写明要重新提交。',
  takesTwo:
    '姓名和电话没有都和名册对上：要两个单位的两个人都核对过，才登记。你核对后，会请另一个单位再核对。',
  proxyTakesTwo:
    '有投票权的人没有在这里自己确认，只有书面材料：要两个单位的两个人都核对过，才生效。你核对后，会请另一个单位再核对。',
  firstDone: '已记下你的核对，等另一个单位再核对',
  firstSaid: (name: string, role: string) =>
    `${name}（${role}）已经核对过。请你作为另一个单位再核对一遍，对照名册和材料，不要只看前一个人的结论。`,
  firstWaits: (name: string, role: string) => `${name}（${role}）已经核对过，等另一个单位再核对。`,
  firstRevokes: (name: string, role: string) =>
    `${name}（${role}）要撤销。请你作为另一个单位核对：确实错了，才同意撤销。`,
  revokeWaits: (name: string, role: string) => `${name}（${role}）要撤销，等另一个单位核对。`,
  disputedNote: '有关的人提出了异议。查清以前，不能凭它投票。',
  shownUntil: (when: string) => `已经告诉有关的住户，最早 ${when} 生效。`,
  agreeRevoke: '同意撤销',
  keep: '不撤销',
  keepSentence: '保持不变，会告诉本人。',
  kept: '保持不变，已告诉本人',
  revocationAsked: '已提出撤销，等另一个单位同意',
  timeline: '经过',
  mayNotDecide: '你不能处理这一件',
  endedBecause: (why: string) => `已结束：${why}`,
  decidedClaim: { approved: '已经通过。', refused: '已经退回。', other: '这一件已经结束。' },

  reveal: '查看号码',
  revealWhose: (name: string) => `查看${name}的号码`,
  revealNote: '谁在什么时候、因为什么看了号码，都会记下来，对方在「隐私和数据」里看得到。',
  revealReason: '为什么要看',
  revealReasonHint: '比如 材料不清楚，要打电话核实',
  call: (name: string) => `打电话给${name}`,
  callShort: '打电话',

  principal: '业主',
  holder: '受托人',
  units: '哪些房屋',
  termName: '期限',
  term: (from: string, until: string) => `${from} 起，到 ${until}`,
  termOpen: (from: string) => `${from} 起，没有结束日期`,
  onlyVote: (title: string) => `只用于《${title}》`,
  everyVote: '期限内的每次表决',
  heads: '受托人已代理',
  headsOf: (held: number, most: number) => `${String(held)} 户，最多 ${String(most)} 户`,
  headsFull: '已到上限，不能再代理。',
  paper: '书面委托',
  noPaper: '没有上传书面材料。',
  revokeClaim: '撤销这次认领',
  revokeClaimSentence:
    '撤销后，这个人不再登记在这套房，也不能再为它投票；已经投出的票仍然有效。会告诉本人理由。',
  revoke: '撤销委托',
  revokeSentence: '撤销后不能再代为投票；正在进行的表决里，凭它投的票不再计入。',
  revokeReason: '撤销的理由',
  revoked: '已撤销',
} as const

/** How a claim agrees with the roster. */
export const matchNames: Record<RosterMatch, string> = {
  nameAndPhone: '与名册一致',
  nameOnly: '姓名一致，号码不同',
  phoneOnly: '号码一致，姓名不同',
  none: '与名册不一致',
}

/** A family stands on no roster, so there is nothing it could agree with. */
const familyMatch = '家属，名册不登记'

export const sayMatch = (match: RosterMatch, as: OccupancyKind): string =>
  as === 'family' ? familyMatch : matchNames[match]

/** Who lets whom vote, in one line. */
export const sayProxyBetween: Record<ProxyKind, (principal: string, holder: string) => string> = {
  delegation: (principal, holder) => `${principal} 委托 ${holder} 投票`,
  representative: (principal, holder) => `${principal} 推举 ${holder} 为代表`,
  guardian: (principal, holder) => `${holder} 作为监护人替 ${principal} 投票`,
}
