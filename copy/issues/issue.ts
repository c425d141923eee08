import { handlingRules } from '#domain/issues/handlingRules'
import { newestOf } from '#domain/kernel/datedRules'
import type { IssueAction } from '#contracts/issues'
import type { Tier } from '#domain/issues/categories'

/** Lists of issues and one issue's own page. */
export const issueWords = {
  reveal: '看是谁提的',
  revealNote: '会记下你是谁、以什么身份、为什么看；提出人会收到消息，也随时查得到。只用于办这件事。',
  revealReason: '为什么要看',
  revealHint: '比如 有安全隐患，要当面核实',
  revealed: (name: string, phone: string) => `${name} ${phone}`,
  callReporter: '打电话给提出人',

  listTitle: '办事',
  list: '小区的事',
  show: '看哪些',
  shows: { mine: '我提的', open: '正在办', closed: '办完的', all: '全部' },
  empty: {
    mine: '你还没有提过事。',
    open: '现在没有正在办的事。',
    closed: '还没有办完的事。',
    all: '小区还没有人提过事。',
  },
  raise: '去提事',
  mine: '我提的',
  supporters: (count: number) => `${String(count)} 人也遇到`,
  heldBy: (orgName: string, role: string) => `由${orgName}${role}负责`,

  title: '事情进展',
  respond: '受理',
  resolve: '办结',
  confirm: '确认',
  respondMet: '已受理',
  paused: '计时已暂停',
  pausedUntil: (until: string) => `暂停到 ${until}`,
  pauseReason: (reason: string) => `原因：${reason}`,
  by: (when: string) => `${when}前`,
  holderStandIn: '小区没有党支部，或书记空缺，由社区代办',
  nextTier: (tier: Tier): string => nextTiers[tier],
  confirmIfSilent: '到时没有答复，会自动办结（未确认）。',
  closedConfirmed: '提出人确认已解决',
  closedUnconfirmed: '自动办结，提出人没有确认',
  over: '这件事不再办理。',
  rated: (rating: number) => `评分 ${String(rating)} 分`,
  tiers: '办到哪一级',
  clocks: '时限',
  what: '反映的情况',
  place: '地点',
  plan: '在平面图上的位置',
  reporter: '提出人',
  anonymous: '匿名邻居',
  raisedAt: '提出时间',
  urgency: '急不急',
  before: '反映时的照片',
  after: '办好后的照片',
  timeline: '经过',
  system: '系统',
  toHandler: (name: string) => `派给 ${name}`,
  untilInstant: (when: string) => `期限 ${when}`,
  causes: {
    clock: '超过时限，自动升级',
    handler: '办理人请上级办',
    objections: '两次退单，自动升级',
    appeal: '提出人再次认为没解决，升级',
  },
  actions: '你可以',
  moreActions: '其他办法',
  changedMeanwhile: '这件事刚刚有变化，已刷新，请看一下再办。',
  waitPhotos: '照片还在上传，请稍等一下。',
} as const

const nextTiers: Record<Tier, string> = {
  compound: '到时没办结，会自动转到社区协办。',
  community: '到时没办结，会自动转到区级督办。',
  district: '已经是最高一级，由区里督办到底。',
}

/** What each form asks and what its answer leads to. The button's own verb is in the vocabulary. */
export const actionWords: Record<
  IssueAction,
  { readonly consequence: string; readonly field?: string; readonly hint?: string; readonly done: string }
> = {
  acceptIssue: {
    consequence: '受理后，由你这里负责到办结，提出人会收到通知。',
    field: '给提出人的话',
    hint: '比如 今天下午去看',
    done: '已受理',
  },
  rejectIssue: {
    consequence: '不予受理后这件事就结束了，提出人会看到理由。',
    field: '理由',
    done: '已答复提出人',
  },
  dispatchIssue: {
    consequence: '派单后，由选中的一方办理，时限不变。',
    field: '交代几句',
    done: '已派单',
  },
  objectToDispatch: {
    consequence: '退单后回到派单的人手里；退两次会自动转到上一级。',
    field: '理由',
    done: '已退单',
  },
  noteProgress: {
    consequence: '提出人和跟进的邻居会看到。办结时限不变。',
    field: '进展',
    hint: '比如 配件已下单，明天到',
    done: '已更新',
  },
  pauseIssue: {
    consequence: '暂停期间不计时，提出人会看到原因和恢复的日子。',
    field: '原因',
    hint: '比如 等厂家配件',
    done: '已暂停计时',
  },
  resumeIssue: { consequence: '从现在起重新计时。', done: '已恢复计时' },
  handleIssue: {
    consequence: `提出人会收到通知来确认；${String(newestOf(handlingRules).confirmDays)} 天不答复就自动办结。`,
    field: '怎么办好的',
    done: '已报办好，等提出人确认',
  },
  escalateIssue: {
    consequence: '转到上一级重新受理，时限重新计算，你这里不再负责。',
    field: '为什么要上级办',
    done: '已转上级',
  },
  returnIssue: {
    consequence: '退回下一级办理；同样的理由只能退一次。',
    field: '理由',
    done: '已退回',
  },
  confirmIssue: {
    consequence: '确认后这件事就办结了。',
    field: '说一句',
    done: '谢谢，已办结',
  },
  reopenIssue: {
    consequence: '重新打开后会接着办。每次办理只能打开一次，第二次会转到上一级。',
    field: '哪里没解决',
    done: '已重新打开',
  },
  withdrawIssue: {
    consequence: '撤回后就不再办了，要办得重新提。',
    field: '为什么撤回',
    done: '已撤回',
  },
  supportIssue: { consequence: '有进展会像提出人一样告诉你。', done: '已跟进，有进展会告诉你' },
}

/** The small forms of actions. */
export const formWords = {
  handler: '派给谁',
  needHandler: '请选一个办理的人。',
  until: '暂停到什么时候',
  needUntil: '请选一个恢复的日子。',
  days: (count: number) => `${String(count)} 天后`,
  photos: '照片',
  evidence: '办好后的照片',
  needEvidence: '请至少拍一张办好之后的照片。',
  needReason: '请写一下，至少两个字。',
  rating: '满意吗',
  needRating: '请点几颗星。',
  stars: ['很不满意', '不满意', '一般', '满意', '很满意'],
} as const
