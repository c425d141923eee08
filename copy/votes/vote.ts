import type { Choice, VoteSort } from '#domain/votes/Vote'
import { newestOf } from '#domain/kernel/datedRules'
import { HOUR } from '#domain/kernel/lengths'
import { turnoutRules } from '#domain/votes/turnoutRules'

const { every, rights } = newestOf(turnoutRules)
/** So that nobody wonders why their own ballot is not in the figure yet. */
const sayTurnoutSteps = `为了保护投票人，数字每 ${String(every / HOUR)} 小时更新，每满 ${String(rights)} 票才算进来；截止后公布准确数字。`

/** 议事: the list, one vote, casting, talking about it. */
export const voteWords = {
  title: '议事',
  list: '小区的表决',
  show: '看哪些',
  shows: { toVote: '待表决', discussing: '讨论中', decided: '已决定' },
  empty: {
    toVote: '现在没有正在表决的事。',
    discussing: '现在没有公告中的议题。',
    decided: '还没有决定过的事。',
  },
  chooseOne: '在左边选一项，在这里看和投票。',
  noCompound: '你还没有核对通过的房屋，所以看不到小区的表决。认领并核对通过后，就能投票。',
  propose: '发起表决',

  waiting: '等你投票',
  cast: '你已投票',
  notCast: '你没有投',
  watching: '只能看',
  vote: '投票',
  starts: (when: string) => `${when} 开始投票`,
  countingSoon: '已截止，正在计票',
  objectionsUntil: (when: string) => `公示到 ${when}`,

  detailTitle: '表决',
  proposedBy: (who: string, when: string) => `${who} ${when} 提出`,
  period: '投票时间',
  from: (when: string) => `${when} 开始`,
  until: (when: string) => `${when} 截止`,
  extended: '已延长一次',
  openingWaits: (count: number) =>
    `到时间没有开始：还有 ${String(count)} 组同名业主没有认定是不是同一人。认定完自动开始，投票时间顺延。`,
  matter: '决定什么',
  questions: '要表决的问题',
  questionNumber: (number: number, of: number) => (of === 1 ? '问题' : `问题 ${String(number)}`),
  effect: '通过后对我有什么影响',
  legalEffect: '结果有什么效力',
  rule: '怎样算通过',
  law: '看法律原文',
  noLaw: '这类表决法律没有规定比例，用的是平台的规则。',
  lawSource: (source: string, since: string) => `${source}，${since} 起施行`,
  whySpecial:
    '为什么要四分之三：涉及改变共有部分的用途、拿共有部分经营、改建或筹集维修资金，法律要求更高；像充电桩占用共有场地算不算，各地说法不一，按更高的比例办最稳妥。',
  secret: '不记名：表决期间只公布参加了多少，任何时候都不公布谁投了什么。',
  turnout: '参加情况',
  takePart: '参加',
  turnoutOpen: `截止以前只显示有多少人参加，不显示选了什么。${sayTurnoutSteps}`,
  heads: '人数',
  households: '户数',
  area: '面积',
  headsNote: '一套房算一人；同一个人有几套，也算一人，面积加在一起。',
  stillMissingHeads: (count: string) => `人数还差 ${count} 人达到参加要求`,
  stillMissingArea: (area: string) => `面积还差 ${area} 达到参加要求`,
  quorumReached: '参加的人数和面积已经够了。',
  quorumReachedHeads: '参加的人数已经够了。',

  myVote: '我的投票',
  myRights: (count: number) => `你有 ${String(count)} 份表决权，每份投一票`,
  rightUnits: (labels: string) => `房屋：${labels}`,
  rightArea: (area: string) => `面积 ${area}`,
  asProxyFor: (name: string) => `这一票是替${name}投的。`,
  toClaim: '认领房屋',
  toUnits: '看我的房屋',
  rightCast: '已投',
  rightWaiting: '未投',
  choose: (question: string) => `你的选择：${question}`,
  choiceNotes: {
    agree: '赞成这样办',
    against: '不赞成这样办',
    abstain: '不表态；算参加，不算同意',
  } satisfies Record<Choice, string>,
  castButton: '投出这一票',
  needChoice: '请先选一项。',
  castSentence: '投出后不能修改，也不能撤回。',
  castFor: (label: string) => `为 ${label} 投票`,

  receiptTitle: '这一票已经收到',
  receiptCode: '回执码',
  receiptShort: '回执短码，记住它就能认出自己的票',
  receiptPicture: '回执二维码，扫出来就是回执码',
  salt: '随机码',
  receivedAt: '收到时间',
  forRight: '房屋',
  yourChoice: '你的选择',
  howToVerify:
    '回执码由你的选择和随机码算出来，别人猜不到。请保存好，别给人看：计票后，在结果页点「重新计票」，就能在全部选票里找到这一票，看它有没有被改过。',
  copyReceipt: '复制回执',
  copied: '回执已复制，可以贴到备忘录里保存',
  notCopied: '没有复制成功，请长按回执码自己复制，或截屏保存。',
  receiptText: (title: string, right: string, code: string, salt: string, when: string) =>
    `${title}\n房屋：${right}\n回执码：${code}\n随机码：${salt}\n收到时间：${when}`,
  nextRight: '再投下一份',
  backToVote: '好的',
  notifyMe: '出结果时用微信告诉我',
  notifyOnce: '点一次，可以收到一条微信通知。小程序里的「消息」一直都有。',
  notified: '好的，出结果会发微信告诉你',
  notNotified: '没有开启微信通知，结果会放在「消息」里。',
  myReceipt: '我的回执',
  castByMe: (when: string) => `你 ${when} 投了票`,
  castByOther: (when: string) => `共有人 ${when} 已经投了这一票`,

  announced: (when: string) => `${when} 开始投票。现在可以先看、先讨论。`,
  closed: '投票已经截止，正在计票。几分钟后出结果，会在「消息」里告诉你。',
  annulled: '这次表决已作废。',
  notVoted: '这份表决权没有投票。',
  noRight: {
    owner:
      '表决名册在开始投票时就定了，里面没有你。共有人已经推举代表的，由代表投票。如果不对，请带证件联系业委会或小区党支部核对。',
    notOwner: '你在这个小区登记的是租户或家属。这件事由业主投票，你可以参加讨论。',
    notLiving: '你在这个小区没有登记房屋，可以看，不能投票。',
    household: '住户名册在开始时就定了，里面没有你家。如果不对，请联系小区党支部核对。',
  },

  result: '结果',
  toResult: '看结果和怎么算的',
  extend: '延长投票时间',
  extendNote: '参加的人还不够。可以延长一次，延长后会通知所有业主。',
  extendUntil: '延长到',
  extendReason: '为什么延长',
  extendReasonHint: '比如 还有很多业主在外地，没来得及投',
  extendSentence: (when: string) => `延长到 ${when}，只能延长一次，会通知所有业主。`,
  extendedDone: '已延长，会通知所有业主',
  course: '经过',

  discussion: '讨论',
  discussionNote: '说说你的看法；实名显示，姓氏以外打码。',
  commentField: '说一说',
  commentHint: '赞成或担心什么，想知道什么',
  send: '发表',
  sent: '已发表',
  needComment: '请写几个字。',
  noComments: '还没有人说话。',
  discussionOver: '讨论已经结束。',
  mine: '我',
} as const

/** What a vote counts: heads of owners, or households. */
export const headsName = (sort: VoteSort): string =>
  sort === 'consultation' ? voteWords.households : voteWords.heads
