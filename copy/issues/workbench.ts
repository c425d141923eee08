import type { Queue } from '#contracts/kernel/vocabulary'

/** The workbench of a post. */
export const workWords = {
  title: '工作台',
  switchTop: '工作台还是服务',
  workbench: '工作台',
  services: '服务',
  actingAt: '在哪里办公',
  queues: '队列',
  rows: '这个队列里的事',
  open: '打开',
  chooseOne: '在左边选一件，在这里看和办。',
  entries: '这个职务还能做的',
  approvals: '核对住户',
  approvalsWaiting: (count: number) => `核对住户，${String(count)} 件待核对`,
  objections: '表决异议',
  rosters: '名册导入',
  posts: '职务和任期',
  organisation: '组织',
  evaluation: '效能评估',
  audit: '操作记录',
  waiting: (count: number) => (count > 99 ? '99+' : String(count)),
  noPost: '你现在没有以职务办公。到「我的」里切换身份。',
  toMe: '去「我的」',
  empty: {
    toAccept: '没有等你受理的事。',
    handling: '没有正在处理的事。',
    dueSoon: '没有快到期的事。',
    overdue: '没有超期的事。',
    waitingForReporter: '没有等提出人确认的事。',
    done: '还没有办结的事。',
  } satisfies Record<Queue, string>,
} as const
