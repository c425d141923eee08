import type { RulePreset } from './Vote'

/** One of the matters that owners decide together, as 民法典 第278条第1款 counts them. */
export interface Matter {
  readonly item: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
  /** The law's own words. */
  readonly law: string
  readonly preset: Extract<RulePreset, 'civilCode278General' | 'civilCode278Special'>
}

/**
 * Which share of those taking part each matter needs: items 6 to 8 three quarters, the others more than half
 * (民法典 第278条第2款, in force since 2021-01-01). Whether siting charging piles is item 8 is unsettled: the safe
 * choice is to treat it as one.
 */
export const matters: readonly Matter[] = [
  { item: 1, law: '制定和修改业主大会议事规则', preset: 'civilCode278General' },
  { item: 2, law: '制定和修改管理规约', preset: 'civilCode278General' },
  { item: 3, law: '选举业主委员会或者更换业主委员会成员', preset: 'civilCode278General' },
  { item: 4, law: '选聘和解聘物业服务企业或者其他管理人', preset: 'civilCode278General' },
  { item: 5, law: '使用建筑物及其附属设施的维修资金', preset: 'civilCode278General' },
  { item: 6, law: '筹集建筑物及其附属设施的维修资金', preset: 'civilCode278Special' },
  { item: 7, law: '改建、重建建筑物及其附属设施', preset: 'civilCode278Special' },
  { item: 8, law: '改变共有部分的用途或者利用共有部分从事经营活动', preset: 'civilCode278Special' },
  { item: 9, law: '有关共有和共同管理权利的其他重大事项', preset: 'civilCode278General' },
]
