/** The limits of the time for voting, as the rules have them. */
interface Limits {
  readonly shortestHours: number
  readonly longestDays: number
}

/** The form by which a vote is announced. */
export const proposeWords = {
  title: '发起表决',
  compound: '在哪个小区',
  preset: '用哪种表决',
  presetLaw: '法律规定的事项',
  mattersOf: '哪些事用这一种',
  name: '标题',
  nameHint: '一句话说清要决定什么',
  body: '说明',
  bodyHint: '为什么要办，怎么办，花多少钱，在哪里',
  effect: '通过后对大家有什么影响',
  effectHint: '住户读得懂的一两句话',
  questions: '要表决的问题',
  questionsNote: '每个问题都由大家选同意、反对或弃权。最多 5 个。',
  question: (number: number) => `问题 ${String(number)}`,
  questionHint: '比如 是否同意…',
  addQuestion: '再加一个问题',
  removeQuestion: (number: number) => `删除问题 ${String(number)}`,
  opens: '开始投票',
  closes: '截止投票',
  date: '日期',
  time: '时间',
  earliest: (when: string, days: number) => `公告满 ${String(days)} 天，最早 ${when}`,
  atOnce: '不用提前公告，可以马上开始',
  periodNote: ({ shortestHours, longestDays }: Limits) =>
    `投票时间最短 ${String(shortestHours)} 小时，最长 ${String(longestDays)} 天。`,
  preview: '公告预览',
  submit: '发布公告',
  sentence: (when: string) => `发布后马上公告并通知大家，内容不能再改；${when} 开始投票。`,
  done: '公告已发布',
  needTitle: '请写标题。',
  titleTooLong: '标题最多 40 个字。',
  needBody: '请写说明，至少 10 个字。',
  needEffect: '请写通过后的影响，至少 4 个字。',
  needQuestion: '请写清楚问题，至少 4 个字。',
  needTimes: '请选好日期和时间。',
  tooEarly: (when: string) => `公告时间不够，最早 ${when} 开始。`,
  badPeriod: ({ shortestHours, longestDays }: Limits) =>
    `截止要在开始之后，至少 ${String(shortestHours)} 小时，最多 ${String(longestDays)} 天。`,
  mayNot: '发起表决要由小区党支部书记、业委会委员或社区党总支书记来做。',
  draftBack: '接着上次没发布的内容',
  draftKept: '已保存草稿',
  clearDraft: '清空重填',
  clearSentence: '清空后，已经写的内容都不在了。',
  noCompound: '还没有可以发起表决的小区。',
} as const
