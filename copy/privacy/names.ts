import type { ConsentKind } from '#domain/account/consents'
import type { RetentionCategory } from '#domain/privacy/retentionRules'

/** What somebody is called who has erased themselves. */
export const erasedName = '已注销用户'
/** What residents are called in issues that are long over. */
export const formerResident = '居民'
/** In place of a phone that was written down somewhere. */
export const erasedPhone = '（号码已删除）'

/** What somebody has agreed to. */
export const consentNames: Record<ConsentKind, string> = {
  privacyAgreement: '隐私协议',
  sensitiveData: '上传证件等敏感材料',
  childUnder14: '登记未满 14 周岁的孩子',
}

export const retentionNames: Record<RetentionCategory, string> = {
  inbox: '收到的消息',
  deliveries: '微信提醒的发送记录',
  claimEvidence: '已结束的认领的证明照片',
  proxyPaper: '已结束的委托的书面照片',
  withdrawnPapers: '撤回同意的人传过的证件照片',
  looks: '查看个人信息的记录',
  exports: '导出的个人数据文件',
  erasures: '注销的记录',
  dailyCounts: '当天每种操作做了几次',
  reporterNames: '已办结问题里居民的姓名',
}

const asShortAsPossible = '《个人信息保护法》第十九条：保存期限应当为实现处理目的所必要的最短时间。'
const threeYears = '《个人信息保护法》第五十六条：处理情况记录应当至少保存三年。'

/** Why so long: the law, or our own setting after it. */
export const retentionSources: Record<RetentionCategory, string> = {
  inbox: `${asShortAsPossible}办理经过在事情本身里查得到。`,
  deliveries: `${asShortAsPossible}够查一次没收到的提醒。`,
  claimEvidence: `${asShortAsPossible}申诉有三十天，加上核对的时间。`,
  proxyPaper: '《民法典》第一百八十八条：向人民法院请求保护民事权利的诉讼时效期间为三年。',
  withdrawnPapers:
    '《个人信息保护法》第十五条、第四十七条：个人撤回同意的，应当删除。撤回后马上不再显示；留一天，手误可以改回来。',
  looks: threeYears,
  exports: `${asShortAsPossible}下载链接两小时有效。`,
  erasures: threeYears,
  dailyCounts: `${asShortAsPossible}过了当天就用不上了。`,
  reporterNames: `${asShortAsPossible}按三年诉讼时效；办了什么一直保留。`,
}
