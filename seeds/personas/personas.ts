import { awaited, claimants } from '../residence/claimants'

/** Somebody to act as while trying the demonstration. */
export interface PersonaPlan {
  /** Register key. */
  readonly key: string
  readonly name: string
  readonly title: string
  /** What to try first. */
  readonly description: string
  readonly elderMode?: true
  /** For somebody whom others have to name by it. Begins with 100, as no number in China does. */
  readonly phone?: string
}

export const personaPlans: readonly PersonaPlan[] = [
  {
    key: 'owner',
    name: '林演示',
    title: '业主 · 半山名苑',
    description:
      '一套自己的、一套和母亲共有由你代表，所以是两票：3栋1203 还没投电梯维修资金的票，投一次看回执；再提一件事。「房屋和家人」里，孩子要加入，等你同意。',
  },
  {
    key: 'elder',
    name: '陈样例',
    title: '71 岁业主 · 长者模式',
    description: '大字界面：确认 9 栋路灯修好了没有，再投一票；给女儿的委托在「委托」里，随时可以收回。',
    elderMode: true,
  },
  {
    key: 'elder-daughter',
    ...claimants['elder-daughter'],
    title: '女儿 · 替母亲投票',
    description: '母亲把 1栋301 的票委托给了你：在电梯维修资金里代投一次，看看页面怎么写明是替谁投的。',
  },
  {
    key: 'tenant',
    name: '黄示例',
    title: '租户 · 半山名苑',
    description: '能提事、能参加意见征集，不能投业主的票：看看系统怎么说明。',
  },
  {
    key: 'latecomer',
    ...claimants.latecomer,
    title: '业主 · 认领被退回',
    description: '1栋1902 的认领被物业退回了：看理由，向社区申诉，再换成「社区工作人员」去处理。',
  },
  {
    key: 'banshan-shopkeeper',
    name: '郑拟名',
    title: '商铺业主 · 十间铺一票',
    description: '十间商铺属于一个买受人，只算一个人数，面积全部计入。',
  },
  {
    key: 'hailun-head3',
    name: '李演示',
    title: '楼栋长 · 海伦源筑花苑 3 栋',
    description: '看看自己报的电梯到了哪一步，巡查时再报一件。',
  },
  {
    key: 'banshan-property',
    name: '吴样例',
    title: '物业经理 · 半山名苑',
    description:
      '工作台里有快到期的单：记进展，或带照片办结。再核对住户的认领，导入一份示例名册（在地址后面加 /samples/banshan.xlsx 就能下载）。',
  },
  {
    key: 'banshan-secretary',
    name: '周示例',
    title: '支部书记 · 半山名苑',
    description:
      '受理新来的问题，派单，或上报社区；楼道燃气味那件最急。核对认领：和名册对得上几样一看便知；还有一份委托书等着看。',
  },
  {
    key: 'banshan-committee',
    name: '徐演示',
    title: '业委会成员 · 半山名苑',
    description: '充电桩选址正在公告，电梯维修资金还差多少户，可以延长一次。',
  },
  {
    key: 'xiexia-staff1',
    name: '何样例',
    title: '社区工作人员 · 斜下社区',
    description: '小区超时或上报的问题到了这里：受理、派单或退回。有位业主不服小区退回的认领，申诉到了社区。',
  },
  {
    key: 'gutangao-secretary',
    name: '谢示例',
    title: '社区书记 · 古塘坳社区',
    description: '示例小区001 没有党支部，由社区代办：看看小区一级的单，核对那里的认领。',
  },
  {
    key: 'dept-construction-officer',
    name: '唐演示',
    title: '部门干部 · 区城乡建设和综合执法局',
    description: '区里派来的断头路由你牵头：记一次进展。',
  },
  {
    key: 'district-office1',
    name: '宋样例',
    title: '区级党建联席会办公室',
    description: '看全区督办的问题，派给部门，或退回社区。',
  },
  {
    key: 'district-admin',
    name: '许样例',
    title: '系统管理员 · 全区',
    description:
      '岗位和任期：半山名苑的支部书记快届满了，移交给韩示例（10099990001）；示例小区020 缺书记，大欣世纪花园 5 栋缺楼栋长。操作记录里，谁做了什么一条不少。',
  },
  {
    key: 'banshan-successor',
    name: '韩示例',
    title: '业主 · 还没有职务',
    description: '管理员把支部书记移交给你之后，工作台里就是上一任没办完的事。',
    phone: '10099990001',
  },
]

/** Somebody whom nobody knows yet: there is no person under this key until they join. */
export const newcomerPlan = {
  key: 'newcomer',
  title: '新住户 · 还没有加入',
  description: `第一次打开：读隐私说明，登记成${awaited.name}、${awaited.phone}，认领半山名苑 9栋2501；再换成「支部书记」去核对。被退回了可以申诉。`,
} as const

/** Those who have a name and a phone of their own, by register key: personas, and whoever claims a home. */
export const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(claimants).map(([key, { name }]) => [key, name])),
  ...Object.fromEntries(personaPlans.map(({ key, name }) => [key, name])),
}
export const phones: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(claimants).map(([key, { phone }]) => [key, phone])),
  ...Object.fromEntries(
    personaPlans.flatMap(({ key, phone }) => (phone === undefined ? [] : [[key, phone]])),
  ),
}
