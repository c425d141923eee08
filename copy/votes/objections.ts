import type { ObjectionView } from '#contracts/votes'
import type { Role } from '#domain/kernel/roles'
import type { ObjectionOutcome, ObjectionReason, ObjectionState } from '#domain/votes/objections/Objection'
import { roleNames } from '../kernel/vocabulary'

export const objectionReasonNames: Record<ObjectionReason, string> = {
  votedWithoutRight: '不该投票的人投了票',
  wrongWeight: '人数或面积算错了',
  procedure: '程序不对',
  count: '计票不对',
  other: '其他',
}

export const objectionReasonNotes: Record<ObjectionReason, string> = {
  votedWithoutRight: '比如已经卖了房，或冒用别人的登记',
  wrongWeight: '比如一个人的两套房算成了两人',
  procedure: '比如公告时间不够，召集的人不对',
  count: '比如回执核对不上',
  other: '请写清楚是什么',
}

const objectionStateNames: Record<ObjectionState, string> = {
  open: '核查中',
  answered: '已答复',
  annulling: '提出作废，待另一个单位核对',
  withdrawn: '已撤回',
  upheld: '成立，表决已作废',
  overtaken: '表决已作废',
}

export const objectionOutcomeNames: Record<ObjectionOutcome, string> = {
  notFounded: '不成立',
  withoutEffect: '成立，不影响结果',
}

/** The state of an objection, with the answer in it where there is one. */
export const sayObjectionState = ({ state, answers }: Pick<ObjectionView, 'state' | 'answers'>): string => {
  const last = answers.at(-1)
  return state === 'answered' && last !== undefined
    ? objectionOutcomeNames[last.outcome]
    : objectionStateNames[state]
}

/** 半山名苑业委会委员: an org unit may have several offices. */
export const sayOffice = (orgName: string, role: Role | null): string =>
  `${orgName}${role === null ? '' : roleNames[role]}`

/** Objecting to a result, and answering for an office. */
export const objectionWords = {
  section: '异议',
  intro: (until: string) => `结果公示到 ${until}。觉得不对，可以在这里提异议；有异议没答复完，结果不会生效。`,
  none: '还没有人提异议。',
  object: '提异议',
  objectNote: '写明什么不对。由召集的单位先答复；不同意答复，可以请上一级核查。',
  reason: '什么不对',
  home: '涉及哪一户的票（可以不填）',
  homeHint: '比如 3栋1203',
  homeNote: '只有这一户和答复的单位看得到是哪一户；谁也看不到选了什么。',
  text: '说明',
  textHint: '什么时候、哪里不对，你怎么知道的',
  needReason: '请选什么不对。',
  sent: '已提出异议，答复会在「消息」里告诉你',
  mine: '我提的异议',
  by: (name: string, when: string) => `${name} ${when} 提出`,
  about: (homes: string) => `涉及 ${homes}`,
  aboutSome: (count: number) => `涉及 ${String(count)} 户`,
  hiddenText: '内容提到了具体住户，只给有关的人看。',
  answerBy: (office: string, when: string) => `${office}在 ${when} 前答复`,
  late: (office: string, when: string) => `${office}应在 ${when} 前答复，已超期`,
  answered: (office: string, outcome: string, when: string) => `${office} ${when} 答复：${outcome}`,
  leftOut: (homes: string) => `不计 ${homes}，结果仍然一样`,
  leftOutSome: (count: number) => `不计 ${String(count)} 户，结果仍然一样`,
  proposed: (office: string, when: string) => `${office} ${when} 提出作废`,
  passUpBy: (when: string) => `不同意这个答复，可以在 ${when} 前请上一级核查。`,
  passUp: '请上一级核查',
  passedUp: '已转到上一级',
  withdraw: '撤回',
  withdrawn: '已撤回',
  more: (count: number) => `还有 ${String(count)} 条较早的异议没有显示。`,
  court: '仍不同意的，可以在法律规定的期限内请求人民法院撤销（民法典 第280条第2款）。',

  answer: '答复',
  answerTitle: '答复异议',
  outcome: '怎样答复',
  outcomes: {
    notFounded: { label: '不成立', note: '维持结果，写明理由' },
    withoutEffect: {
      label: '成立，不影响结果',
      note: '写明不计哪几户；无论他们选了什么，结果都一样，系统才会接受',
    },
    annul: { label: '应当作废', note: '由你提出，另一个单位的人核对后才作废' },
  },
  leaveOut: '不计哪几户',
  leaveOutHint: '比如 3栋1203、5栋602',
  leaveOutNote: '用公布的总数来算，不看任何一张选票，也不公布新的票数。',
  needHomes: '请写明不计哪几户。',
  needOutcome: '请选怎样答复。',
  answerText: '答复内容',
  answerHint: '查了什么，查到什么，所以怎样',
  answerSentence: '答复小区里的人都能看到，请不要写姓名、电话和门牌。',
  sendAnswer: '提交答复',
  answerSent: '已答复，会告诉提异议的人',
  annulSent: '已提出作废，等另一个单位核对',
  second: '核对作废',
  secondSentence: (office: string) =>
    `${office}认为这次表决应当作废。你同意，表决就作废，全体业主会收到理由。`,
  agree: '同意作废',
  decline: '不应作废',
  declineSentence: '表决不作废，这条异议由你的单位答复。',
  reasonLabel: '理由',
  reasonHint: '全体业主会看到，请写清楚',
  annulled: '表决已作废，会告诉全体业主',
  kept: '没有作废，请继续答复这条异议',

  officeTitle: '表决异议',
  officeList: '等你答复的异议',
  officeEmpty: '没有等你答复的异议。',
  mayNot: '表决异议由召集表决的单位、社区和镇街答复。',
  toMe: '去「我的」',
} as const
