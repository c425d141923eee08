import type { Category, Tier, Urgency } from '#domain/issues/categories'
import type { IssueState } from '#domain/issues/Issue'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { OrgLevel } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import type { ProxyEnding } from '#domain/residence/proxies/Proxy'
import type { AnnulmentReason } from '#domain/votes/clockFacts'
import type { Choice, RulePreset, VoteFact, VoteSort, VoteStage } from '#domain/votes/Vote'
import type { Queue } from '#contracts/kernel/vocabulary'

/** The words people know each thing by. A missing one is a type error. */
export const roleNames: Record<Role, string> = {
  resident: '居民',
  buildingHead: '楼栋长',
  gridWorker: '网格员',
  branchSecretary: '小区党支部书记',
  branchMember: '小区党支部委员',
  ownersCommitteeMember: '业委会委员',
  propertyManager: '物业',
  communityStaff: '社区工作人员',
  communitySecretary: '社区党总支书记',
  subdistrictStaff: '镇街工作人员',
  memberUnitOfficer: '驻街单位',
  departmentOfficer: '区级部门',
  districtOffice: '区党建办',
  administrator: '管理员',
}

export const levelNames: Record<OrgLevel, string> = {
  district: '区',
  subdistrict: '镇街',
  community: '社区',
  compound: '小区',
  department: '部门',
  memberUnit: '驻街单位',
}

export const occupancyNames: Record<OccupancyKind, string> = { owner: '业主', tenant: '租户', family: '家属' }

/** Why an authorisation is over without anybody taking it back. */
export const proxyEndingNames: Record<ProxyEnding, string> = {
  termOver: '期限到了',
  ownerChanged: '房屋换了业主，或业主解除了登记',
  replaced: '推举了另一位代表',
  erased: '一方注销了账号',
}

export const categoryNames: Record<Category, string> = {
  lift: '电梯',
  water: '用水',
  power: '用电',
  gas: '燃气',
  fire: '消防',
  rubbish: '垃圾清运',
  security: '治安门禁',
  parking: '停车',
  noise: '噪音扰民',
  facility: '公共设施',
  greenery: '绿化环境',
  other: '其他',
}

export const urgencyNames: Record<Urgency, string> = { normal: '一般', urgent: '着急', danger: '有危险' }

export const tierNames: Record<Tier, string> = { compound: '小区', community: '社区', district: '区' }
export const tierWork: Record<Tier, string> = {
  compound: '小区自办',
  community: '社区协办',
  district: '区级督办',
}

export const issueStateNames: Record<IssueState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  handling: '处理中',
  handled: '待你确认',
  closed: '已办结',
  rejected: '不予受理',
  merged: '已合并',
  withdrawn: '已撤回',
}

/** The states as somebody other than the reporter reads them. */
export const stateOfOthers: Record<IssueState, string> = { ...issueStateNames, handled: '待提出人确认' }

export const queueNames: Record<Queue, string> = {
  toAccept: '待受理',
  handling: '处理中',
  dueSoon: '快到期',
  overdue: '已超期',
  waitingForReporter: '待确认',
  done: '已办结',
}

export const voteSortNames: Record<VoteSort, string> = {
  consultation: '意见征集',
  assembly: '协商表决',
  statutory: '业主共同决定',
}

/** What a result binds to, shown with every vote. */
export const voteSortEffects: Record<VoteSort, string> = {
  consultation: '只供参考：结果交给小区党支部和业委会，没有法律约束力。',
  assembly: '业主协商的结果：参加的各方按它去做，不能代替法律规定由业主共同决定的事项。',
  statutory: '业主共同决定：达到法定比例后，对全体业主有法律约束力。',
}

export const voteStageNames: Record<VoteStage, string> = {
  draft: '起草中',
  announced: '公告中',
  open: '正在表决',
  closed: '已截止，计票中',
  provisional: '结果公示',
  final: '已生效',
  annulled: '已作废',
}

export const voteFactNames: Record<VoteFact['kind'], string> = {
  proposed: '提出议题',
  announced: '发布公告',
  opened: '开始表决',
  extended: '延长一次',
  ballotSetAside: '一张选票因登记或委托撤回而不计',
  closed: '表决截止',
  counted: '计票并公示',
  finalised: '公示期满，结果生效',
  annulled: '作废',
}

export const choiceNames: Record<Choice, string> = { agree: '同意', against: '反对', abstain: '弃权' }

export const outcomeNames = {
  passed: '通过',
  notPassed: '未通过',
  quorumShort: '参与不足，未通过',
  mixed: '各项结果不同',
  annulled: '已作废',
} as const

/** An outcome as it is said of a vote of this sort: where nothing is decided, nothing has passed. */
export const outcomeName = (outcome: keyof typeof outcomeNames, sort: VoteSort): string => {
  if (sort !== 'consultation') return outcomeNames[outcome]
  if (outcome === 'passed') return '多数赞成'
  return outcome === 'notPassed' ? '没有多数赞成' : outcomeNames[outcome]
}

const annulmentReasonNames: Record<AnnulmentReason, string> = {
  emptyElectorate: '开始投票时名册是空的，没有人可以投票。',
  neverOpened: '系统没能按时开始投票，截止时间已过。',
}

/** Why a vote was given up; the clock's reasons are codes, a person's are words already. */
export const sayAnnulment = (reason: string): string =>
  reason in annulmentReasonNames ? annulmentReasonNames[reason as AnnulmentReason] : reason

/** A rule in words a resident understands; the article itself is one tap away. */
export const presetNames: Record<RulePreset, string> = {
  civilCode278General: '一般共同决定事项',
  civilCode278Special: '重大共同决定事项',
  assemblyMajority: '协商表决（过半数）',
  consultationMajority: '意见征集',
}

export const presetInWords: Record<RulePreset, string> = {
  civilCode278General:
    '要有三分之二以上的业主、占三分之二以上的面积来参加；参加的人里，人数和面积都超过一半同意，才算通过。',
  civilCode278Special:
    '要有三分之二以上的业主、占三分之二以上的面积来参加；参加的人里，人数和面积都达到四分之三同意，才算通过。',
  assemblyMajority: '要有超过一半的业主来参加；参加的人里超过一半同意，就算通过。',
  consultationMajority: '每户一票，参加的住户里超过一半同意，就作为多数意见。',
}

/** The wording of the law that a preset follows. */
export const presetLaw: Record<RulePreset, string | null> = {
  civilCode278General:
    '《中华人民共和国民法典》第二百七十八条：业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。……决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。',
  civilCode278Special:
    '《中华人民共和国民法典》第二百七十八条：业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。',
  assemblyMajority: null,
  consultationMajority: null,
}
