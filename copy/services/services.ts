/** The tab 服务, for a resident. */
export const servicesWords = {
  title: '服务',
  contacts: '谁在管我们小区',
  noContacts: '还没有登记负责人。',
  chart: '看组织图',
  facts: '小区情况',
  name: '小区',
  belongsTo: '归属',
  households: '户数',
  householdsValue: (count: number) => `${String(count)} 户`,
  evaluation: '效能评估',
  evaluationNote: '收到多少、办结多少、是不是按时、居民满不满意',
  buildings: '楼栋',
  buildingsValue: (count: number) => `${String(count)} 栋`,
  buildingNote: (floors: number, entrances: number) => `${String(floors)} 层 · ${String(entrances)} 个单元`,
  allBuildings: '看全部楼栋',
  fewerBuildings: '收起',
  branch: '党支部',
  hasBranch: '已成立',
  standIn: (orgName: string, hasBranch: boolean) =>
    hasBranch ? `已成立，书记空缺，由${orgName}代办` : `还没有，由${orgName}代管`,
  noCompound: '你还没有核对通过的房屋，看不到小区的服务。紧急电话随时可以打。',
} as const
