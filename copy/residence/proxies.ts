import type { ProxyKind } from '#domain/residence/proxies/Proxy'

/** What the law says of each kind, one tap away. */
export const proxyLaw: Record<ProxyKind, string> = {
  delegation:
    '《中华人民共和国民法典》第一百六十五条：委托代理授权采用书面形式的，授权委托书应当载明代理人的姓名或者名称、代理事项、权限和期限，并由被代理人签名或者盖章。',
  representative:
    '《业主大会和业主委员会指导规则》第二十五条：一个专有部分有两个以上所有权人的，应当推选一人行使表决权，但共有人所代表的业主人数为一人。',
  guardian:
    '《业主大会和业主委员会指导规则》第二十五条：业主为无民事行为能力人或者限制民事行为能力人的，由其法定监护人行使投票权。',
}

/** 委托投票: those given and held, and the form. */
export const proxyWords = {
  title: '委托投票',
  intro: '自己不方便投票时，可以书面委托信得过的人；几个人共有一套房，可以推举一位代表。',
  given: '我委托别人的',
  held: '我替别人投的',
  noGiven: '没有委托别人。自己投票，不用委托。',
  noHeld: '没有人委托你。',
  grant: '写一份委托',
  units: (labels: string) => `房屋：${labels}`,
  heldBy: (name: string) => `由${name}代为投票`,
  actFor: (name: string) => `替${name}投票`,
  term: (from: string, until: string) => `${from} 到 ${until}`,
  termOpen: (from: string) => `${from} 起，没有定期限`,
  onlyFor: (title: string) => `只用于《${title}》`,
  everyVote: '期限内的每一次表决',
  active: '生效中',
  notYetActive: (from: string) => `${from} 起生效`,
  over: '已过期',
  waitsAt: (office: string) => `${office}正在核对书面材料，生效前不能代投。`,
  because: (reason: string) => `原因：${reason}`,
  papersHidden: () => '你撤回了敏感信息的同意，核对的人看不到书面材料，不能通过。重新同意，就能接着核对。',
  papersGone: () => '你撤回了敏感信息的同意，书面材料已经删除，这一份不能再通过。请撤销它，再写一份。',
  toConsent: '去「隐私和数据」',
  revoke: '撤销',
  revokeTitle: '撤销委托',
  revokeReason: '为什么撤销',
  revokeHint: '比如 改成自己投票',
  revokeConsequences: {
    principal: ['撤销后马上不能再代投；已经投出的票仍然有效。'],
    holder: ['撤销后你马上不能再代投；已经投出的票仍然有效。'],
    neither: [],
  },
  revoked: '已撤销',
  principalMayVote: '委托以后你自己也还可以投：先投的那一票有效。',

  grantTitle: '写一份委托',
  kind: '哪一种',
  kindNotes: {
    delegation: '我是业主，请别人替我投票；一定要有签字的委托书',
    representative: '几个人共有一套房，推举其中一位来投',
    guardian: '业主未成年，或自己不能投票，我是法定监护人',
  } satisfies Record<ProxyKind, string>,
  law: '法律怎么说',
  meaning: {
    delegation: (most: number) =>
      `受托人投的票就算你投的。一个人最多替 ${String(most)} 户投票。你随时可以撤销，也可以自己先投。`,
    representative: () =>
      '以后这套房由代表投票，直到大家再推举一位。要推举你自己，请另一位业主来填；代表也要认领过这套房。',
    guardian: () => '你替被监护的业主投票，要有监护关系的证明。名册上要有这位业主的名字。',
  } satisfies Record<ProxyKind, (most: number) => string>,
  compound: '哪个小区',
  whichUnits: '哪几套房',
  whichUnitsNote: '同一位业主的几套房只算一票，要一起委托。',
  notOwner: '只有核对过的业主才能委托。请先认领房屋。',
  toClaim: '认领房屋',
  wardUnits: '被监护的业主的房屋',
  removeUnit: (label: string) => `去掉 ${label}`,
  wardName: '被监护的业主姓名',
  wardNameHint: '和房屋名册上的一样',
  holder: { delegation: '委托给谁', representative: '推举谁', guardian: '' } satisfies Record<
    ProxyKind,
    string
  >,
  holderName: '姓名',
  holderPhone: '手机号',
  holderNote: '对方要先打开小程序登记过。姓名和手机号都对得上才找得到。',
  termQuestion: '多长时间',
  terms: {
    vote: '只这一次表决',
    days30: '30 天',
    year: '一年',
    open: '长期，直到撤销',
  },
  voteQuestion: '哪一次表决',
  noVotes: '现在没有公告中或正在表决的事，请选一个期限。',
  noTerm: '代表没有期限，推举下一位时自动换人。',
  paper: '签字的书面材料',
  paperNote: {
    delegation: '把下面的样本打印或抄一份，签字后拍照。',
    representative: '把下面的样本打印或抄一份，全体共有人签字后拍照。',
    guardian: '户口本、出生证明或法院的监护文书。',
  } satisfies Record<ProxyKind, string>,
  paperPhotos: '拍照或选照片',
  matter: (title: string) => (title === '' ? '小区业主共同决定事项的表决' : `《${title}》的表决`),
  sample: '看样本',
  copySample: '复制样本',
  sampleCopied: '样本已复制',
  notCopied: '没有复制成功，请长按文字自己复制。',
  note: '补充说明',
  noteHint: '可以不写',
  submit: '提交委托',
  sentence: (who: string, units: string) =>
    `提交后由小区核对书面材料；生效后，${who}可以为 ${units} 投票，投出的票不能撤回。`,
  self: '你',
  needUnits: '请选房屋。',
  needPhone: '请写 11 位手机号。',
  needVote: '请选是哪一次表决。',
  needPaper: '请拍一张签字的材料。',
  waitForPhotos: '照片还在上传，请稍等一下再提交。',
  failedPhotos: '有照片没传上去，请重新上传或删掉它。',
  draftKept: '已保存草稿',
  draftBack: '接着上次没提交的内容',
  clearDraft: '清空重填',
  clearSentence: '清空后，已经写的内容和照片都不在了。',

  doneTitle: '提交好了',
  doneKind: '种类',
  doneUnits: '房屋',
  doneOffice: '现在交给',
  doneNext: '核对通过后才生效，会在「消息」里告诉你和对方。随时可以撤销。',
  notifyMe: '有结果用微信告诉我',
  notifyOnce: '点一次，可以收到一条微信通知。小程序里的「消息」一直都有。',
  notified: '好的，有结果会发微信告诉你',
  notNotified: '没有开启微信通知，结果会放在「消息」里。',
  toProxies: '看我的委托',
} as const

interface PaperFacts {
  readonly compoundName: string
  readonly units: string
  readonly principal: string
  readonly holder: string
  readonly matter: string
  readonly term: string
}

const blank = (words: string): string => (words.trim() === '' ? '__________' : words)

/** The paper to be printed and signed: what 民法典 第165条 asks for, filled in as far as it is known. */
export const proxyPaper = (kind: 'delegation' | 'representative', facts: PaperFacts): string => {
  const { compoundName, units, principal, holder, matter, term } = facts
  const home = `${blank(compoundName)} ${blank(units)}`
  if (kind === 'representative')
    return [
      '共有人推举投票代表书',
      '',
      `房屋：${home}`,
      `我们是上述房屋的全体共有人，共同推举 ${blank(holder)} 为投票代表，参加业主共同决定事项的表决，直到另行推举。`,
      '',
      '全体共有人签名：__________  __________',
      '日期：____年__月__日',
    ].join('\n')
  return [
    '授权委托书',
    '',
    `委托人（业主）：${blank(principal)}  身份证号：__________`,
    `受托人：${blank(holder)}  身份证号：__________  手机号：__________`,
    `房屋：${home}`,
    `代理事项：${matter}`,
    '代理权限：代为阅读议题、发表意见、投票，投票意见视为委托人本人的意见。',
    `期限：${term}`,
    '',
    '委托人签名：__________',
    '日期：____年__月__日',
  ].join('\n')
}
