import type { CountName, ShareName, SpanName } from '#domain/evaluation/countNames'
import { newestEvaluationRules } from '#domain/evaluation/evaluationRules'
import type { BodyLevel } from '#domain/evaluation/EvaluatedBody'
import type { Flaw } from '#domain/evaluation/EvaluationRow'
import type { SnapshotKind } from '#domain/evaluation/EvaluationRun'
import type { ForecastMethod } from '#domain/evaluation/forecast/methods'
import type { FunnelPlace } from '#domain/evaluation/funnelShares'
import { chinaTime } from '#domain/kernel/chinaTime'
import type { Instant } from '#domain/kernel/decision'

const { weights, grades, fewestForShare, repeatDays } = newestEvaluationRules

const minutesOfHour = 60
const hoursOfDay = 24

/** 830 → 83.0% */
export const sayPermille = (permille: number): string =>
  `${String(Math.floor(permille / 10))}.${String(permille % 10)}%`

/** 2026-11 → 2026年11月 */
export const sayMonth = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${String(Number(number))}月`
}
/** 2026-11 → 11月 */
export const sayShortMonth = (month: string): string => `${String(Number(month.slice(5)))}月`

/** A length of time in its two largest units, minutes cut: 1天2小时, 3小时5分钟, 12分钟 */
export const sayMinutes = (minutes: number): string => {
  const whole = Math.floor(minutes)
  const hours = Math.floor(whole / minutesOfHour)
  if (hours === 0) return `${String(whole)}分钟`
  const days = Math.floor(hours / hoursOfDay)
  return days === 0
    ? `${String(hours)}小时${String(whole % minutesOfHour)}分钟`
    : `${String(days)}天${String(hours % hoursOfDay)}小时`
}

/** 11.23, the day on which a week begins. */
export const sayWeek = (from: Instant): string => chinaTime(from).format('M.D')

export const shareWords: Record<ShareName, string> = {
  response: '响应率',
  solved: '解决率',
  partlySolved: '部分解决',
  satisfied: '满意率',
  acceptedInTime: '按时受理',
  dispatchedInTime: '按时派单',
  handledInTime: '按时办结',
  reopened: '返工',
  repeated: '重复发生',
  atCompound: '在小区办结',
  atCommunity: '在社区办结',
  atDistrict: '在区级办结',
}

/** What each share is of. */
export const shareNotes: Record<ShareName, string> = {
  response: '回访时说「有人联系过我」的，占答了这一问的',
  solved: '回访时说「解决了」的，占答了这一问的',
  partlySolved: '回访时说「部分解决」的，单独计算',
  satisfied: `很满意、满意各算 1，基本满意算 0.${String(grades[3])}，占打了分的`,
  acceptedInTime: '在规定时间内有人受理的，占到了时间的',
  dispatchedInTime: '在受理时限内派出的，占派出的',
  handledInTime: '在规定时间内办好的，占到了时间的',
  reopened: '居民说没办好、重新打开的，占办过的',
  repeated: `同一栋楼、同一类问题 ${String(repeatDays)} 天内再次发生的`,
  atCompound: '在小区这一级办结的，占办结的',
  atCommunity: '在社区这一级办结的，占办结的',
  atDistrict: '在区级办结的，占办结的',
}

export const countWords: Record<CountName, string> = {
  received: '收到',
  excluded: '不计入',
  flawed: '需要说明',
  open: '还没办完',
  confirmed: '居民确认办好',
  unconfirmed: '到期没有答复，自动结束',
  rejected: '不予受理',
  merged: '并入别的问题',
  withdrawn: '居民撤回',
  askedAnswered: '答了「有没有人联系」',
  answered: '有人联系过',
  askedSolved: '答了「解决没有」',
  solvedWholly: '解决了',
  solvedPartly: '部分解决',
  solvedNot: '没有解决',
  askedSatisfied: '打了分',
  grade5: '很满意',
  grade4: '满意',
  grade3: '基本满意',
  grade2: '不满意',
  grade1: '很不满意',
  dueAccepted: '到了受理时间',
  acceptedInTime: '按时受理',
  dueDispatched: '派出过',
  dispatchedInTime: '按时派单',
  dueHandled: '到了办结时间',
  handledInTime: '按时办结',
  handledOnce: '办过',
  reopened: '返工',
  repeated: '重复发生',
  closed: '办结',
  closedAtCompound: '在小区办结',
  closedAtCommunity: '在社区办结',
  closedAtDistrict: '在区级办结',
  climbedByClock: '因超时上报',
  climbedByHandler: '经办人上报',
  climbedByObjections: '因退单上报',
  climbedByAppeal: '因申诉上报',
}

export const spanWords: Record<SpanName, string> = {
  accepted: '到受理',
  handled: '到办好',
  confirmed: '到居民确认',
}

export const flawWords: Record<Flaw, string> = {
  closedBeforeAsking: '没等居民答复就结束',
  answeredByOther: '不是居民本人答复',
  ratedByHandler: '经办人自己评价',
  mergedAway: '并入的问题找不到',
  excludedAlone: '不计入，但没有第二人复核',
  redated: '时间早于前一步',
}

export const levelWords: Record<BodyLevel, string> = {
  district: '区',
  subdistrict: '镇街',
  community: '社区',
  compound: '小区',
  department: '部门',
  memberUnit: '驻街单位',
  property: '物业公司',
}

export const placeWords: Record<FunnelPlace, string> = {
  usual: '差别可能只是偶然',
  below95: '偏低',
  above95: '偏高',
  below998: '明显偏低',
  above998: '明显偏高',
}

export const methodWords: Record<ForecastMethod, string> = {
  holtWinters: '霍尔特—温特斯平滑',
  negativeBinomial: '负二项回归',
}

export const kindWords: Record<SnapshotKind, string> = {
  open: '未定稿',
  closed: '已定稿',
  correction: '更正',
}

/** The page of figures, and the lists behind them. */
export const evaluationWords = {
  title: '效能评估',
  titleOf: (name: string) => `${name}的效能评估`,
  property: '物业公司',
  listTitle: '数字背后的问题',
  mayNot: '这里的数字由住在这里的居民，和本级、上级单位查看。',
  why: '数字由系统从每件事的记录里算出，每晚更新，不考核个人，也不排名。',
  none: '还没有算过数字。每天凌晨计算，明天再来看。',
  month: '看哪个月',
  which: '怎么算',
  all: '全部',
  kept: '除去不计入的',
  openUntil: (when: string) => `这个月还没有定稿，数字还会变。算到 ${when}。`,
  closedAt: (when: string) => `已定稿，不再改动。算到 ${when}。`,
  corrected: (when: string) => `定稿后又有变化。${when} 重新算过，更正后的数字列在旁边，定稿的数字照样保留。`,
  correctedTo: (value: string) => `更正后 ${value}`,
  n: (count: number) => `n=${String(count)}`,
  of: (part: string, whole: number) => `${part}/${String(whole)}`,
  noAnswer: '还没有人答',
  nothing: '没有可算的',
  between: (low: string, high: string) => `${low}～${high}`,
  few: `不到 ${String(fewestForShare)} 个时，只给出 95% 的可能范围，不给单个百分比。`,
  pieces: (count: number) => `${String(count)} 件`,
  results: '收到和办结',
  rates: '居民怎么说',
  overall: '三项合计',
  overallNote: `响应 ${String(weights.response)}%、解决 ${String(weights.solved)}%、满意 ${String(weights.satisfied)}%`,
  overallNone: '三项都有人答才合计',
  inTime: '是不是按时',
  times: '用了多久',
  timesNote: '从居民提交算起',
  time: (mean: string, median: string, p90: string) => `平均 ${mean}，一半在 ${median} 内，九成在 ${p90} 内`,
  again: '返工和重复',
  tiers: '在哪一级办结',
  climbs: '为什么上报',
  named: '需要说明的',
  namedNote: '这些记录不计入居民的评价，逐件列出来。',
  opens: (what: string, count: number) => `${what}，${String(count)} 件，看清单`,
  trend: '按月看',
  trendReceived: '每月收到',
  trendHandled: '每月按时办结',
  runs: '未定稿',
  funnel: (share: string, level: string) => `各${level}的${share}`,
  funnelWhy:
    '横着看件数，竖着看比例。落在两条虚线之间的，差别可能只是偶然，不能说谁好谁差；件数越少，虚线离得越开。',
  funnelCentre: (share: string) => `合起来 ${share}`,
  funnelRow: (part: number, whole: number, place: string) => `${String(part)}/${String(whole)} · ${place}`,
  numbers: '看数字',
  forecast: '未来四周',
  forecastOf: (category: string) => `${category}：未来四周`,
  forecastRange: (low: string, high: string) => `八成可能在 ${low}～${high} 件`,
  forecastTest: (mase: string, coverage: string, origins: number, method: string) =>
    `${method}。用过去 ${String(origins)} 周试过：误差是照搬去年或平均数的 ${mase}，八成范围里实际落进 ${coverage}。`,
  forecastNone: (weeks: number) =>
    `现在有 ${String(weeks)} 周的数字，没有哪一类能说得比照搬去年更准，所以不显示。`,
  forecastHidden: (names: string) => `这些类别说不准，不显示：${names}`,
  hotSpots: '比预计的多',
  hotSpotsWhy: (since: string) =>
    `${since}以来，按户数算，下面这些小区的问题比预计的多。这不是预测，也不是排名。`,
  hotSpotsNone: '没有哪个小区明显比预计的多。',
  hotSpot: (received: number, expected: string) => `${String(received)} 件，按户数预计 ${expected} 件`,
  ofProperty: '这个小区物业公司的数字',
  ofDistrict: '全区的数字',
  list: '问题',
  listEmpty: '这个数字里没有问题。',
  listAsOf: (count: number, when: string) =>
    `${String(count)} 件，按 ${when} 的记录。下面显示的是现在的进展。`,
} as const
