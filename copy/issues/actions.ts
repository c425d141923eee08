import { handlingRules } from '#domain/issues/handlingRules'
import { newestOf } from '#domain/kernel/datedRules'
import type { FormOf, IssueAction } from '#domain/issues/actions'
import type { IssueFactKind } from '#domain/issues/Issue'

/** The words of one action: its verb, what its form asks, and what its answer leads to. */
export interface ActionWords {
  /** The button's verb. */
  readonly name: string
  readonly consequence: string
  readonly done: string
  /** Above the field for words, where the form has one. */
  readonly field?: string
  readonly hint?: string
}

type AsksForWords<Name extends IssueAction> =
  Extract<FormOf<Name>[keyof FormOf<Name>], 'note' | 'reason'> extends never
    ? unknown
    : { readonly field: string }

/** A form with a field for words and no words above it is a type error. */
export const actionWords: { readonly [Name in IssueAction]: ActionWords & AsksForWords<Name> } = {
  acceptIssue: {
    name: '我来受理',
    consequence: '受理后，由你这里负责到办结，提出人会收到通知。',
    field: '给提出人的话',
    hint: '比如 今天下午去看',
    done: '已受理',
  },
  rejectIssue: {
    name: '不予受理',
    consequence: `提出人会看到理由，${String(newestOf(handlingRules).appealDays)} 天内可以向上一级申诉一次。`,
    field: '理由',
    done: '已答复提出人',
  },
  dispatchIssue: {
    name: '派单',
    consequence: '派单后，由选中的一方办理，时限不变。',
    field: '交代几句',
    done: '已派单',
  },
  objectToDispatch: {
    name: '派错了，退单',
    consequence: '退单后回到派单的人手里；退两次会自动转到上一级。',
    field: '理由',
    done: '已退单',
  },
  noteProgress: {
    name: '更新进展',
    consequence: '提出人和跟进的邻居会看到。办结时限不变。',
    field: '进展',
    hint: '比如 配件已下单，明天到',
    done: '已更新',
  },
  pauseIssue: {
    name: '暂停计时',
    consequence: '暂停期间不计时，提出人会看到原因和恢复的日子。',
    field: '原因',
    hint: '比如 等厂家配件',
    done: '已暂停计时',
  },
  resumeIssue: { name: '恢复计时', consequence: '从现在起重新计时。', done: '已恢复计时' },
  handleIssue: {
    name: '办好了',
    consequence: `提出人会收到通知来确认；${String(newestOf(handlingRules).confirmDays)} 天不答复就自动办结。`,
    field: '怎么办好的',
    done: '已报办好，等提出人确认',
  },
  mergeIssue: {
    name: '并入另一件',
    consequence: '两件是同一回事时用。提出人和跟进的邻居一起跟着那一件走，会收到通知；办好后各自确认。',
    field: '为什么是同一件',
    hint: '比如 同一部电梯',
    done: '已合并',
  },
  unmergeIssue: {
    name: '取消合并',
    consequence: '这件事重新单独办，时限重新计算。',
    field: '理由',
    done: '已取消合并',
  },
  blowWhistle: {
    name: '吹哨',
    consequence: '叫到的每个单位各有时限：先报到，再答复，最后由你了结。这件事还由你这里负责。',
    field: '要他们做什么',
    hint: '比如 请交警来划线',
    done: '已吹哨，对方会收到通知',
  },
  reportIn: {
    name: '报到',
    consequence: '吹哨的一方会看到你们已经接手。',
    field: '说一句',
    hint: '比如 今天下午派人到现场',
    done: '已报到',
  },
  answerWhistle: {
    name: '答复吹哨',
    consequence: '吹哨的一方和提出人会看到。',
    field: '做了什么',
    done: '已答复',
  },
  closeWhistle: {
    name: '了结吹哨',
    consequence: '可以评一评对方的答复。评的是单位，不是个人，不排名。',
    field: '说一句',
    done: '已了结',
  },
  gradeWhistle: {
    name: '评一评这次吹哨',
    consequence: '该不该叫你们、说得清不清楚。评的是这次吹哨，不是个人，不排名。',
    done: '谢谢',
  },
  superviseIssue: {
    name: '定督办节点',
    consequence: '定了节点，这件事就由区里督办，不会因为到时没人答复而自动办结。',
    field: '到那天要做到什么',
    hint: '比如 完成立项',
    done: '已定节点',
  },
  reachMilestone: {
    name: '节点完成',
    consequence: '提出人和跟进的邻居会看到照片。',
    field: '做到了什么',
    done: '已记下',
  },
  askRedaction: {
    name: '申请隐去内容',
    consequence: '只用于不能公开的内容，如隐私、谣言。另一个单位同意后，谁都看不到这段文字和照片，留有记录。',
    field: '理由',
    done: '已提交，等另一个单位复核',
  },
  reviewRedaction: {
    name: '复核隐去内容',
    consequence: '同意后这段文字和照片不再显示。',
    field: '复核意见',
    done: '已复核',
  },
  referIssue: {
    name: '转惠民速办 / 12345 / 邻区',
    consequence: '先在那边登记，再把编号填在这里。这件事照样在办，提出人看得到两个编号；等答复期间暂停计时。',
    field: '说明',
    hint: '比如 路面归市政管',
    done: '已记下，两个编号都会显示',
  },
  noteReferralAnswer: {
    name: '记下答复',
    consequence: '提出人和跟进的邻居会看到。之后办好了要照样报办好，由提出人确认。',
    field: '对方的答复',
    done: '已记下答复',
  },
  takeBackReferral: {
    name: '收回自己办',
    consequence: '不再等那边的答复，时限接着算。',
    field: '理由',
    done: '已收回',
  },
  askExclusion: {
    name: '申请不计入评价',
    consequence: '要另一个单位复核。这件事照常办；写的理由提出人会看到，可以申诉。',
    field: '理由（提出人会看到）',
    done: '已提交，等另一个单位复核',
  },
  reviewExclusion: {
    name: '复核不计入评价',
    consequence: '同意后提出人会看到理由，可以申诉。',
    field: '复核意见',
    done: '已复核',
  },
  appealExclusion: {
    name: '对不计入评价申诉',
    consequence: '由没经手过的人重新看。只能申诉一次。',
    field: '为什么应当计入',
    done: '已申诉',
  },
  decideExclusion: {
    name: '决定申诉',
    consequence: '结果会告诉提出人。',
    field: '理由',
    done: '已决定',
  },
  escalateIssue: {
    name: '请上级办',
    consequence: '转到上一级重新受理，时限重新计算，你这里不再负责。',
    field: '为什么要上级办',
    done: '已转上级',
  },
  returnIssue: {
    name: '退回下级',
    consequence: '退回下一级办理；同样的理由只能退一次。',
    field: '理由',
    done: '已退回',
  },
  confirmIssue: {
    name: '确认已解决',
    consequence: '确认后这件事就办结了。下面三个问题愿意答就答，不答也行，以后不再问。',
    field: '说一句',
    done: '谢谢，已办结',
  },
  reopenIssue: {
    name: '还没解决',
    consequence: '重新打开后会接着办。每次办理只能打开一次，第二次会转到上一级。',
    field: '哪里没解决',
    done: '已重新打开',
  },
  appealRejection: {
    name: '申诉',
    consequence: '申诉后由上一级重新看，已经是区级的由另一位同事看。只能申诉一次。',
    field: '为什么应当受理',
    done: '已申诉，等上一级答复',
  },
  rateIssue: {
    name: '评价一下',
    consequence: '愿意答哪个就答哪个，提交后不能改。',
    field: '说一句',
    done: '谢谢你的评价',
  },
  withdrawIssue: {
    name: '撤回',
    consequence: '撤回后就不再办了，要办得重新提。',
    field: '为什么撤回',
    done: '已撤回',
  },
  supportIssue: {
    name: '我也遇到了',
    consequence: '有进展会像提出人一样告诉你。',
    done: '已跟进，有进展会告诉你',
  },
}

/** What each fact is called in the timeline. */
export const factNames: Record<IssueFactKind, string> = {
  raised: '提交了问题',
  dangerAdded: '又报了险情',
  accepted: '受理了',
  rejected: '不予受理',
  merged: '并入另一件',
  absorbed: '另一件并了进来',
  released: '并进来的一件又单独办了',
  unmerged: '取消合并，重新单独办',
  handledTogether: '合并的那件办好了，等提出人确认',
  dispatched: '派单',
  dispatchObjected: '对派单有异议',
  progressNoted: '更新进展',
  paused: '暂停计时',
  resumed: '恢复计时',
  handled: '办好了，等提出人确认',
  confirmed: '确认解决',
  closedUnconfirmed: `${String(newestOf(handlingRules).confirmDays)} 天未答复，自动办结（未确认）`,
  referred: '转交，等答复',
  referralAnswered: '收到答复',
  referralTakenBack: '收回自己办',
  referralOverdue: '转交的还没有答复，已过时限',
  exclusionAsked: '申请不计入评价',
  exclusionDeclined: '不同意不计入评价',
  excluded: '复核同意不计入评价',
  exclusionAppealed: '对不计入评价申诉',
  exclusionKept: '申诉后仍不计入评价',
  exclusionLifted: '申诉成立，计入评价',
  whistled: '吹哨',
  whistleReportedIn: '报到',
  whistleAnswered: '答复吹哨',
  whistleClosed: '吹哨已了结',
  whistleGraded: '评了这次吹哨',
  whistleLate: '吹哨逾期',
  supervised: '定督办节点',
  milestoneReached: '节点完成',
  milestoneLate: '节点逾期',
  redactionAsked: '申请隐去一段内容',
  redactionDeclined: '不同意隐去',
  redacted: '隐去了一段内容',
  rated: '作了评价',
  appealed: '对不予受理提出申诉',
  reopened: '认为没解决，重新打开',
  escalated: '升级',
  returned: '退回下一级',
  dueSoonNoted: '快到期提醒',
  breachNoted: '已超过时限，继续督办',
  withdrawn: '撤回了',
  supported: '也遇到了这个问题',
}
