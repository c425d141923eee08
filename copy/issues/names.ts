import type { Queue } from '#contracts/kernel/vocabulary'
import type { Category, Tier, Urgency } from '#domain/issues/categories'
import type { IssueState } from '#domain/issues/Issue'

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

/** What a tier does with an issue. */
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
  called: '待报到',
  dueSoon: '快到期',
  overdue: '已超期',
  waitingForReporter: '待确认',
  done: '已办结',
}
