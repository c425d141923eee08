import type { Look } from '#domain/privacy/Look'

export const lookNames: Record<Look['what'], string> = {
  reporter: '看了你匿名提事的姓名',
  phone: '看了你的手机号',
}

const lookThings: Record<Look['about']['thing'], string> = {
  issue: '一件你提的事',
  claim: '你的房屋认领',
  proxy: '一份委托',
}

/** 隐私和数据. */
export const privacyWords = {
  title: '隐私和数据',

  seen: '邻居看到的你',
  seenName: '姓名',
  seenPhone: '手机号',
  seenNothing: '看不到',
  seenNote: '匿名提事时，连姓也看不到。谁投了什么，任何时候都不公布。',

  phone: '我的手机号',
  changePhone: '换手机号',
  changePhoneNote: '新号码由微信提供。',
  byWeChat: '用微信现在的手机号',
  phoneChanged: '手机号已更新',
  phoneRefused: '没有拿到手机号，还是原来的号码。',

  agreements: '我同意过的',
  agreedNow: '已同意',
  notAgreed: '没有同意',
  readAgreement: '看隐私协议',
  withdraw: '撤回同意',
  give: '同意',
  withdrawSentence:
    '撤回后，你传过的证件照片马上不再给人看，一天后删除；已经核对过的结果不变，还在核对的可能要重新提交。以后要上传时会再问你。',
  withdrawn: '已撤回',
  given: '已同意',

  looks: '谁看过我的信息',
  looksNote: '要看完整的号码或匿名的姓名，必须写理由，都记在这里。',
  noLooks: '没有人看过。',
  lookBy: (name: string, role: string, orgName: string) => `${orgName} ${role} ${name}`.trim(),
  lookAbout: (thing: Look['about']['thing']) => `因为${lookThings[thing]}`,
  lookReason: (reason: string) => `理由：${reason}`,

  export: '导出我的数据',
  exportNote: '和你有关的全部数据：资料、房屋、委托、提的事、评论、投票回执、消息、被查看的记录。',
  exportNow: '开始导出',
  exportAgain: '重新导出',
  exported: (when: string) => `已经备好，链接在 ${when} 前有效，只有你有。`,
  exportPage: '网页版',
  exportFile: '数据文件（JSON）',
  openNamed: (name: string) => `打开${name}`,
  copyNamed: (name: string) => `复制${name}的链接`,
  linkCopied: '链接已复制，到浏览器里打开',
  notCopied: '没有复制成功，请再试一次。',
  exportSection: (name: string, count: number) => `${name} ${String(count)} 条`,

  erase: '注销账号',
  eraseNote: '不再使用时，把你的姓名、手机号和房屋关系抹掉。',
  eraseTitle: '注销以后',
  eraseGoes: '会抹掉',
  eraseGoesPoints: [
    '姓名、手机号、和微信的关联',
    '房屋关系、委托、消息、上传的证件照片',
    '提过的事和评论上的名字，改成「已注销用户」',
  ],
  eraseStays: '会留下，但不带名字',
  eraseStaysPoints: ['已经计入的票和统计数字', '你提过的事和处理结果', '谁在什么时候办了什么的记录'],
  eraseFirst: '建议先导出一份。注销后不能恢复；想再用，要重新登记、重新认领。',
  eraseNext: '继续注销',
  eraseSentence: '现在注销？姓名、手机号和房屋关系马上抹掉，不能恢复。',
  eraseNow: '确认注销',
  erased: '已注销',
  holdsPost: '你还担任职务，要先移交给别人，才能注销。',
} as const
