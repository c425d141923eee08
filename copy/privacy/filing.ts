import type { Where } from '#domain/kernel/Permission'

/** Where a permission holds, as the file for registration says it. */
export const whereNames: Record<Where, string> = {
  anyone: '所有登记的人（只限与本人有关的）',
  at: '负责这件事的岗位',
  over: '本级和上级的岗位',
  living: '住在小区里的人，以及',
}

/** The file for registration (备案) of the mini-program. */
export const filingWords = {
  title: '仲恺先锋小程序备案材料',
  madeFrom: '本材料由程序自身生成，内容与所运行的版本一致。',
  toFill: '（由主办单位填写）',

  subject: '一、主办单位和联系方式',
  subjectRows: ['主办单位', '负责人', '联系电话', '联系地址'],
  complaints: '二、投诉渠道',
  complaintLines: [
    '程序内：在「提事」里提出，区党建办可以看到并督办；对驳回不服可以申诉。',
    '程序外：12345 政务服务便民热线。',
  ],
  similar: '三、同类程序和关系',
  similarLine: (name: string) =>
    `${name}：需要政府部门办理的，由经办人转过去，两边的编号都显示，答复回到同一件事里。`,

  features: '四、功能',
  featureHead: ['功能', '程序内名称'],
  functions: '五、云函数和定时任务',
  functionHead: ['云函数', '最长运行', '内存', '定时'],
  seconds: (seconds: number) => `${String(seconds)} 秒`,
  megabytes: (megabytes: number) => `${String(megabytes)} MB`,

  data: '六、保存的数据、原因和期限',
  dataHead: ['数据（集合名）', '内容', '涉及的人', '用途', '保存多久'],
  access: '所有集合都只有云函数可以读写，小程序端不能直接访问。',
  retention: '保存期限规则',
  retentionSince: (day: string) => `自 ${day} 起施行`,
  retentionHead: ['数据', '保存', '到期后', '依据'],
  days: (days: number) => `${String(days)} 天`,
  actions: { delete: '删除', blank: '隐去姓名和材料' },
  consents: '需要单独同意的',

  permissions: '七、接口和权限',
  permissionHead: ['接口', '读写', '谁可以', '填写的文字'],
  reads: '读',
  writes: '写',
  texts: (shown: number, all: number) => {
    if (all === 0) return '无'
    if (shown === 0) return `${String(all)} 处，别人看不到`
    return `${String(all)} 处，别人会看到的 ${String(shown)} 处先经微信内容安全检查`
  },
  limits: '每天的次数上限',
  limitLine: (call: string, most: string) => `${call}：${most}`,

  tests: '八、测试',
  testHead: ['种类', '通过', '未通过', '跳过'],
  noTests: '本机还没有运行过全部测试（npm test）。',
  testsAt: (when: string) => `最近一次运行：${when}`,

  burden: '九、不增加基层负担',
  burdenLines: [
    '没有打卡、积分、排名，不统计在线时长、安装率和登录率。',
    '表决数和投票率不作为任何人的成绩。',
    '巡查自愿，没有问题不用拍照；拍照只拍有问题的地方。',
    '同一件事只填一次，汇总、台账和导出由程序自己生成。',
  ],
} as const
