/**
 * The district as the article names it. Four of the five towns, six communities and four compounds stand in the
 * article; which town a community lies in, where the article does not say, is set here for the demonstration.
 * Everything numbered 示例 is invented.
 */
export interface TownPlan {
  readonly id: string
  readonly name: string
  readonly communities: readonly CommunityPlan[]
  /** 驻街道单位 in the joint Party committee. */
  readonly memberUnits: readonly { readonly id: string; readonly name: string }[]
  readonly centre: { readonly latitude: number; readonly longitude: number }
}

export interface CommunityPlan {
  readonly id: string
  readonly name: string
}

export const DISTRICT = { id: 'zk', name: '仲恺高新区' } as const

const demoCommunities = (from: number, to: number): CommunityPlan[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = String(from + index).padStart(2, '0')
    return { id: `demo-c${number}`, name: `示例社区${number}` }
  })

const commonUnits = (town: string, short: string) => [
  { id: `${town}-police`, name: `${short}派出所` },
  { id: `${town}-market`, name: `${short}市场监管所` },
  { id: `${town}-justice`, name: `${short}司法所` },
  { id: `${town}-health`, name: `${short}社区卫生服务中心` },
]

export const towns: readonly TownPlan[] = [
  {
    id: 'huihuan',
    name: '惠环街道',
    communities: [
      { id: 'xiexia', name: '斜下社区' },
      { id: 'yuhu', name: '御湖社区' },
      { id: 'gutangao', name: '古塘坳社区' },
      { id: 'huixin', name: '惠新社区' },
      ...demoCommunities(1, 5),
    ],
    memberUnits: [
      ...commonUnits('huihuan', '惠环'),
      { id: 'huihuan-power', name: '惠环供电所' },
      { id: 'huihuan-fire', name: '惠环消防救援站' },
      { id: 'huihuan-traffic', name: '惠环交警中队' },
    ],
    centre: { latitude: 23.036, longitude: 114.345 },
  },
  {
    id: 'chenjiang',
    name: '陈江街道',
    communities: [{ id: 'shuguang', name: '曙光社区' }, ...demoCommunities(6, 12)],
    memberUnits: commonUnits('chenjiang', '陈江'),
    centre: { latitude: 23.02, longitude: 114.318 },
  },
  {
    id: 'lilin',
    name: '沥林镇',
    communities: demoCommunities(13, 16),
    memberUnits: commonUnits('lilin', '沥林'),
    centre: { latitude: 22.99, longitude: 114.205 },
  },
  {
    id: 'tongqiao',
    name: '潼侨镇',
    communities: [{ id: 'qiaoguan', name: '侨冠社区' }, ...demoCommunities(17, 18)],
    memberUnits: commonUnits('tongqiao', '潼侨'),
    centre: { latitude: 23.063, longitude: 114.288 },
  },
  {
    id: 'tonghu',
    name: '潼湖镇',
    communities: demoCommunities(19, 21),
    memberUnits: commonUnits('tonghu', '潼湖'),
    centre: { latitude: 23.05, longitude: 114.22 },
  },
]

/** 区级党建联席会: twelve departments, the first three by the article, the rest as such districts have them. */
export const departments = [
  { id: 'dept-construction', name: '区城乡建设和综合执法局' },
  { id: 'dept-social', name: '区社会事务管理局' },
  { id: 'dept-fire', name: '消防救援大队' },
  { id: 'dept-police', name: '公安分局' },
  { id: 'dept-traffic', name: '交警大队' },
  { id: 'dept-market', name: '市场监管分局' },
  { id: 'dept-land', name: '自然资源分局' },
  { id: 'dept-ecology', name: '生态环境分局' },
  { id: 'dept-emergency', name: '应急管理局' },
  { id: 'dept-health', name: '卫生健康局' },
  { id: 'dept-transport', name: '交通运输局' },
  { id: 'dept-power', name: '供电局' },
] as const
