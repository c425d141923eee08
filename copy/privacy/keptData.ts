/** What is kept in one collection: what it is, of whom, what for, and for how long in words where no rule of days says it. */
export interface KeptData {
  readonly what: string
  readonly ofWhom: string
  readonly why: string
  readonly howLong: string
}

const nobody = '不含个人信息'
const withThing = '随所属事项保存'
const byRule = '按保存期限规则，到期自动删除或隐去'

/** Every collection of the database, by its name: what the file for registration says of it. */
export const keptData = {
  people: {
    what: '姓名、手机号、微信身份标识、住房关系、职务、设置和同意记录',
    ofWhom: '登记的居民和工作人员',
    why: '确认是谁、能看什么、能办什么',
    howLong: '到本人注销为止',
  },
  dailyCounts: {
    what: '当天每种操作做了几次',
    ofWhom: '登记的居民和工作人员',
    why: '防止滥用，只用于限制次数，不作考核',
    howLong: byRule,
  },
  auditLog: {
    what: '谁以什么职务在什么时候办了什么',
    ofWhom: '履行职务的工作人员',
    why: '事后可查，前后相扣，改一行就对不上',
    howLong: '一直保存',
  },
  auditHead: { what: '操作记录最后一行的校验值', ofWhom: nobody, why: '发现记录被改动', howLong: '一直保存' },
  auditPending: {
    what: '还没有编号的操作记录',
    ofWhom: '履行职务的工作人员',
    why: '先记下再编号，不漏一行',
    howLong: '编号后即删除',
  },
  evaluationRuns: { what: '月度统计算到哪里', ofWhom: nobody, why: '中断后接着算', howLong: '一直保存' },
  evaluationParts: { what: '算到一半的统计', ofWhom: nobody, why: '分批计算', howLong: '算完即删除' },
  evaluationSnapshots: { what: '各级每月的统计数字', ofWhom: nobody, why: '效能评估', howLong: '一直保存' },
  evaluationOutlooks: {
    what: '下月预估和异常增多的小区',
    ofWhom: nobody,
    why: '提前准备',
    howLong: '每晚更新',
  },
  factTails: {
    what: '很长的事项里较早的经过',
    ofWhom: '事项里写到的人',
    why: '经过可以一直查到头',
    howLong: withThing,
  },
  issues: {
    what: '提事的文字、照片、地点和办理经过',
    ofWhom: '提事人和经办人',
    why: '把问题办完，并让提事人确认',
    howLong: `办理结果一直保存；${byRule}的是其中居民的姓名`,
  },
  announcements: {
    what: '物业、党支部、社区发的公告',
    ofWhom: '发公告的工作人员',
    why: '让住户知道停水停电、检修等，不用重复提事',
    howLong: '一直保存',
  },
  routings: {
    what: '区里定的派单规则，每一版和理由',
    ofWhom: '启用规则的工作人员',
    why: '哪类事派给谁，有据可查',
    howLong: '一直保存',
  },
  supporters: {
    what: '谁说了「我也遇到」',
    ofWhom: '附议的居民',
    why: '知道影响多少人，办好后告诉他们',
    howLong: withThing,
  },
  inbox: { what: '发给每个人的消息', ofWhom: '登记的居民和工作人员', why: '告知办理进展', howLong: byRule },
  deliveries: {
    what: '微信订阅消息的发送记录',
    ofWhom: '登记的居民和工作人员',
    why: '没收到时能查',
    howLong: byRule,
  },
  turns: { what: '轮到哪一次运行发送', ofWhom: nobody, why: '同一条不发两次', howLong: '只留最近一次' },
  clockChecks: {
    what: '服务器时间核对记录',
    ofWhom: nobody,
    why: '期限不因时钟错误提前或推后',
    howLong: '只留最近一次',
  },
  orgUnits: { what: '区、镇街、社区、小区、楼栋', ofWhom: nobody, why: '确定归谁管', howLong: '一直保存' },
  units: {
    what: '房屋、面积、业主和租户的姓名与电话',
    ofWhom: '名册上的业主和租户',
    why: '核对住房关系，计算表决权',
    howLong: '到名册更新或本人要求删除为止',
  },
  personas: { what: '演示身份', ofWhom: '虚构人物', why: '只在本机演示，不上线', howLong: '不上线' },
  looks: {
    what: '谁看过谁的号码或匿名姓名，理由是什么',
    ofWhom: '被查看的人和查看的工作人员',
    why: '本人可以看到谁看过',
    howLong: byRule,
  },
  erasures: {
    what: '某人注销的记录',
    ofWhom: '已注销的人（不带姓名）',
    why: '证明已经删除',
    howLong: byRule,
  },
  dataExports: { what: '本人导出的个人数据', ofWhom: '导出的本人', why: '本人查阅和复制', howLong: byRule },
  dailyJobs: { what: '每天的例行整理做到哪里', ofWhom: nobody, why: '每天只做一次', howLong: '只留最近一次' },
  claims: {
    what: '认领房屋的申请和证明照片',
    ofWhom: '申请人',
    why: '核对住房关系',
    howLong: `结果随住房关系保存；证明照片${byRule}`,
  },
  proxies: {
    what: '委托、共有人代表、监护的书面材料',
    ofWhom: '委托人和受托人',
    why: '确认谁可以替谁表决',
    howLong: `结果随表决保存；照片${byRule}`,
  },
  proxyHolders: {
    what: '谁在一个小区替几户表决',
    ofWhom: '受托人',
    why: '不超过规定的户数',
    howLong: '到委托结束',
  },
  rosterImports: {
    what: '名册导入的经过和核对人',
    ofWhom: '导入和核对的工作人员',
    why: '改了哪些房屋、谁核对的，可以查',
    howLong: '一直保存',
  },
  rosterLines: {
    what: '导入的名册逐行内容',
    ofWhom: '名册上的业主和租户',
    why: '核对、写入、撤回',
    howLong: '撤回期限过后删除',
  },
  headRulings: {
    what: '同名业主是不是一个人的认定；证件号只存加密后的比对值',
    ofWhom: '名册上的业主',
    why: '按人数计票时不重复、不漏算',
    howLong: '一直保存',
  },
  rosterRuns: { what: '哪个小区正在导入', ofWhom: nobody, why: '同时只写一份', howLong: '只留最近一次' },
  votes: {
    what: '表决的议题、规则、经过和结果',
    ofWhom: '发起人和经办人',
    why: '依法表决',
    howLong: '一直保存',
  },
  votingRights: {
    what: '每次表决的表决权清单：房屋、面积、由谁表决',
    ofWhom: '业主和受托人',
    why: '按人数和面积计票',
    howLong: '一直保存',
  },
  ballots: {
    what: '选票和回执',
    ofWhom: '表决的业主',
    why: '计票、重新计票',
    howLong: '一直保存；本人注销后不再连到姓名',
  },
  comments: { what: '讨论里的发言', ofWhom: '发言的居民', why: '表决前协商', howLong: withThing },
} as const satisfies Readonly<Record<string, KeptData>>
