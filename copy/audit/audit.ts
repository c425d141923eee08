import { announcementFactNames } from '../announcements/facts'
import { factNames } from '../issues/actions'
import type { AuditedThing } from '#domain/audit/AuditLine'
import { claimFactNames, proxyFactNames } from '../residence/names'
import { voteFactNames } from '../votes/names'

/** The log of who did what, and the dry run of the retention rules. */
export const auditWords = {
  title: '操作记录',
  mayNot: '操作记录由管理员、区党建办、社区党总支书记和小区党支部书记查看。',
  toMe: '去「我的」',
  tabs: '看什么',
  log: '操作记录',
  retention: '到期清理',
  things: '哪一类',
  everything: '全部',
  list: '记录',
  empty: '还没有记录。',
  clock: '系统自动',
  where: (name: string) => `在${name}`,
  request: (id: string) => `请求 ${id}`,
  number: (seq: number) => `第 ${String(seq)} 条`,
  thing: (name: string, id: string) => `${name} ${id}`,
  more: '编号和指纹',
  previous: '前一条的指纹',
  hash: '这一条的指纹',
  computed: '这台手机算出的指纹',
  holds: '对得上',
  linked: '前后相连',
  broken: '对不上',
  chainGood: (count: number) => `已读到的 ${String(count)} 条，指纹都由这台手机重新算过，全部对得上。`,
  chainBad: (seqs: string) => `第 ${seqs} 条对不上：记录可能被改过。请马上告诉管理员核查。`,
  chainHow: '每条记录都带着前一条的指纹。少一条、改一条，后面就接不上。',
  head: (seq: number) => `整条记录共 ${String(seq)} 条`,

  dryRun: '这里只是试算：看一看今天有多少到期，什么都不会删。',
  lastRun: (when: string) => `上次自动清理：${when}`,
  neverRun: '还没有自动清理过。',
  keeps: (days: number) => (days % 365 === 0 ? `保存 ${String(days / 365)} 年` : `保存 ${String(days)} 天`),
  due: (count: number, more: boolean) => (more ? `${String(count)} 条以上到期` : `${String(count)} 条到期`),
  notDue: '没有到期的',
  oldest: (when: string) => `最早的一条：${when}`,
  actions: { delete: '到期删除', blank: '到期抹去姓名和照片' },
  since: (day: string) => `${day} 起执行`,
} as const

export const thingNames: Record<AuditedThing, string> = {
  issue: '问题',
  vote: '表决',
  claim: '认领',
  proxy: '委托',
  orgUnit: '组织',
  person: '个人',
  rosterImport: '名册导入',
  headRuling: '同名业主认定',
  erasure: '注销',
  look: '查看信息',
  announcement: '公告',
  routing: '派单规则',
}

/** Deeds by the sort of thing they are done to. */
const deedNames: Record<AuditedThing, Readonly<Record<string, string>>> = {
  issue: factNames,
  vote: voteFactNames,
  claim: claimFactNames,
  proxy: proxyFactNames,
  orgUnit: {
    given: '任命',
    buildingAdded: '新增楼栋',
    buildingRemoved: '撤掉楼栋',
    ended: '结束任期',
    takenBack: '撤回任命',
    branchFounded: '成立党支部',
    branchDissolved: '撤销党支部',
    postGiven: '任命',
    postEnded: '结束任期',
    postTakenBack: '撤回任命',
  },
  person: {
    joined: '加入',
    phoneChanged: '更换手机号',
    giveConsent: '同意了一项约定',
    withdrawConsent: '撤回了一项同意',
    exportMyData: '导出自己的数据',
    movedOut: '搬出',
    leaseOver: '租期到了',
    revoked: '住户关系撤销',
    ownerChanged: '业主换了人',
    ownerRestored: '随名册撤回恢复为业主',
    erased: '注销',
  },
  rosterImport: {
    previewed: '上传并比对名册',
    confirmed: '确认导入名册',
    applied: '写完名册',
    undoBegun: '开始撤回名册导入',
    undone: '撤回完成',
    dropped: '比对作废',
    linesForgotten: '清理比对明细',
  },
  headRuling: { proposed: '提出认定', confirmed: '确认认定', refused: '不同意认定' },
  erasure: { requested: '申请注销', finished: '注销完成' },
  look: { revealReporter: '查看匿名提出人', revealPhone: '查看号码', looked: '查看信息' },
  announcement: announcementFactNames,
  routing: { adopted: '启用派单规则' },
}

/** What was done, in words; a deed that this version does not know is shown by its name, not hidden. */
export const sayDeed = (thing: AuditedThing, deed: string): string => deedNames[thing][deed] ?? deed
