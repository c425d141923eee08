import type { ProposalView, RoutingRowInput } from '#contracts/issues/routing'
import { sayDate } from '../kernel/instants'
import { roleNames } from '../kernel/vocabulary'
import { levelNames } from '../organisation/names'
import { categoryNames, tierWork } from './names'

/** The catalogue of who is responsible for what, and the table of the district that it is made of. */
export const routingWords = {
  catalogueTitle: '谁负责什么',
  catalogueNote: '提的事会先派给这里写的岗位，办不了再往上转。',
  tiers: '哪一级',
  since: (at: number | null) => (at === null ? '一直按这样派' : `${sayDate(at)} 起这样派`),
  standIn: (orgName: string) => `小区没有党支部或书记空缺，由${orgName}代办。`,
  nobody: '现在没有人在这个岗位，由所在的单位办',
  neighbour: (name: string) => `转给邻近辖区：${name}`,

  title: '派单规则',
  mayNot: '派单规则由区党建办管理。',
  toMe: '去「我的」',
  rows: '规则',
  rowsNote: '越具体的地方越优先，其次是写明类别的。没有人在岗的，看下一条。',
  noRows: '还没有规则，按岗位的一般顺序派。',
  addRow: '加一条',
  remove: '删掉',
  category: '什么事',
  anyCategory: '所有类别',
  place: '哪里',
  wholeDistrict: '全区',
  to: '派给谁',
  unit: '哪个单位',
  anyUnit: '所在的单位',
  toNeighbour: '邻近辖区',
  neighbourName: '邻近辖区的单位',
  neighbourHint: '比如：惠城区交警大队',
  needTo: '请选派给谁。',
  saveRow: '加上',
  tryIt: '先试算',
  tryFirst: '改了规则，先用过去的事试算一遍，再启用。',
  tried: (looked: number, changed: number) =>
    `按新规则，最近 ${String(looked)} 件里有 ${String(changed)} 件会派给别人。`,
  differences: '会变的',
  from: '哪天起用',
  reason: '理由',
  reasonHint: '比如：机构调整，停车归交警',
  needReason: '请写明理由，至少两个字。',
  adopt: '启用',
  adoptSentence: '启用后新派的事按新规则建议；已经派出去的不动。',
  adopted: '已启用',
  history: '以前的版本',
  noHistory: '还没有改过。',
  version: (version: number) => `第 ${String(version)} 版`,
  tookEffect: (from: number) => `${sayDate(from)} 起`,
} as const

/** 物业 · 半山名苑 */
export const sayProposal = ({ handler, neighbour }: ProposalView): string => {
  if (neighbour !== null) return routingWords.neighbour(neighbour)
  return handler === null ? routingWords.nobody : `${roleNames[handler.role]} · ${handler.orgName}`
}

/** 停车 · 社区协办 · 惠环街道 */
export const sayRowAbout = (row: RoutingRowInput, nameOf: (id: string) => string): string =>
  [
    row.category === null ? routingWords.anyCategory : categoryNames[row.category],
    tierWork[row.tier],
    row.placeId === null ? routingWords.wholeDistrict : nameOf(row.placeId),
  ].join(' · ')

export const sayRowTo = ({ to, neighbour }: RoutingRowInput, nameOf: (id: string) => string): string => {
  if (to === null) return routingWords.neighbour(neighbour ?? '')
  const where = to.level === null ? '' : `（${levelNames[to.level]}）`
  return `${roleNames[to.role]}${where}${to.orgUnitId === null ? '' : ` · ${nameOf(to.orgUnitId)}`}`
}
