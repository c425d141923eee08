import type { RulingAnswer, RulingEvidence } from '#domain/rosters/heads/Ruling'

export const rulingAnswerNames: Record<RulingAnswer, string> = {
  one: '是同一位业主',
  different: '是不同的业主',
}

/** What each answer means for votes. */
export const rulingAnswerNotes: Record<RulingAnswer, string> = {
  one: '表决时合算一人，面积加在一起',
  different: '表决时分开算，各是一人',
}

export const rulingEvidenceNames: Record<RulingEvidence, string> = {
  certificate: '不动产权证',
  register: '不动产登记查询结果',
  contract: '购房合同',
  identityPaper: '身份证件',
  ownersWord: '业主本人当面或电话说明',
}

/** Deciding whether owners of one name are one buyer. */
export const headWords = {
  title: '同名业主',
  entry: '分不清是不是同一人的业主，由两个单位认定',
  mayNot: '同名业主由物业、小区党支部书记、社区和管理员来认定。',
  why: '同一位业主有几套房，表决时只算一人。名字相同，证件、产权证和电话又分不清的，列在这里，由两个单位的两个人看过材料认定。',
  whyStatutory: '没有认定完，业主共同决定的表决不能公告，也不能开始。',
  more: (shown: number) => `先列出前 ${String(shown)} 组，认定后会列出其余的。`,
  none: '没有要认定的同名业主。',
  noneNote: '导入名册后，分不清的会列在这里。',
  undecided: (count: number) => `还没认定 ${String(count)} 组`,
  waiting: (count: number) => `等另一个单位核对 ${String(count)} 组`,
  decided: '最近认定的',
  group: (name: string, homes: number) => `${name} · ${String(homes)} 处`,
  phone: (masked: string) => `电话 ${masked}`,
  noPhone: '没有电话',
  withPaper: '登记过证件',
  together: (labels: string) => `${labels}（已合算一人）`,
  question: (count: number) => `这 ${String(count)} 处房屋的业主，是同一个人吗？`,
  atLeastTwo: '至少选两处。',
  answer: '结论',
  evidence: '看过什么',
  chooseEvidence: '请选看过的材料。',
  chooseAnswer: '请选结论。',
  note: '补充说明（可不填）',
  noteHint: '比如 产权证上的证件号码一样',
  send: '提出认定',
  sendSentence: '提出后，要另一个单位的人核对同意，才会生效。',
  sent: '已提出，等另一个单位核对。',
  said: (name: string, role: string, when: string) => `${name}（${role}）${when} 提出`,
  seen: (evidence: string) => `看过：${evidence}`,
  noted: (note: string) => `说明：${note}`,
  agree: '同意这个认定',
  agreeSentence: (answer: string, note: string) => `确认后马上生效：${answer}，${note}。`,
  refuse: '不同意',
  takeBack: '撤回我提出的',
  reason: '为什么不同意',
  reasonHint: '比如 合同上是两个身份证号',
  confirmed: '已确认。',
  refused: '已退回，可以重新认定。',
  mustBeOther: '要另一个单位的人来核对。',
  ownersChanged: '其中有房屋的业主后来变了，不能再确认，请退回。',
  again: '重新认定',
  secondSaid: (name: string, role: string, when: string) => `${name}（${role}）${when} 核对`,
  /** Where votes are called. */
  pending: (count: number) => `本小区还有 ${String(count)} 组同名业主没有认定是不是同一人`,
  pendingStatutory: '业主共同决定的表决要认定完才能公告。',
  pendingOther: '这种表决可以照常进行，人数按现在的名册算。',
  toList: '去认定',
  look: '去看',
} as const
