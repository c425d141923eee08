import type { Instant } from '#domain/kernel/decision'
import { chinaTime } from '#domain/kernel/chinaTime'
import type { Convening } from '#domain/votes/convening'
import type { Matter } from '#domain/votes/matters'
import type { VoteRule } from '#domain/votes/Vote'
import { sayConvening, sayMatter } from './matters'
import { presetInWords } from './rules'
import { voteSortEffects, voteSortNames } from './names'

export interface AnnouncedVote {
  readonly compoundName: string
  readonly title: string
  readonly body: string
  readonly effect: string
  readonly questions: readonly string[]
  readonly matter: Pick<Matter, 'law'> | null
  /** 民法典 第278条第1款第8项. */
  readonly article: string | null
  readonly convening: Convening | null
  readonly rule: Pick<VoteRule, 'preset' | 'sort' | 'source' | 'objectionDays'>
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** Who convenes, with the post. */
  readonly convener: string
  readonly announcedAt: Instant
}

const day = (at: Instant): string => chinaTime(at).format('YYYY年M月D日')
const minute = (at: Instant): string => chinaTime(at).format('YYYY年M月D日 HH:mm')
const blank = (text: string): string => (text.trim() === '' ? '……' : text.trim())

const whoVotes = ({ sort }: Pick<VoteRule, 'sort'>): string =>
  sort === 'consultation'
    ? '本小区登记的住户，每户一票，以开始投票时的住户名册为准。'
    : '本小区全体业主。专有部分人数之和、专有部分面积之和，以开始投票时冻结的表决权名册为准；一个业主有几套房的算一人，面积合并计算。'

const basis = ({ sort, source }: Pick<VoteRule, 'sort' | 'source'>): string =>
  sort === 'statutory' ? `（依据：${source}）` : ''

const lawOf = ({ matter, article }: AnnouncedVote): readonly string[] =>
  matter === null ? [] : [sayMatter({ article, law: matter.law })]

const objections = ({ objectionDays }: Pick<VoteRule, 'objectionDays'>): string =>
  objectionDays === 0
    ? '计票后公布结果。'
    : `计票后公示 ${String(objectionDays)} 天，公示期内可以提出异议；期满结果生效。`

/** The announcement as it is posted, in the order of the housing authority's forms. */
export const officialNotice = (vote: AnnouncedVote): string =>
  [
    `关于${blank(vote.title)}的${voteSortNames[vote.rule.sort]}公告`,
    '',
    `${vote.compoundName}各位${vote.rule.sort === 'consultation' ? '居民' : '业主'}：`,
    blank(vote.body),
    '',
    '一、表决事项',
    ...vote.questions.map((question, index) => `${String(index + 1)}. ${blank(question)}`),
    '',
    '二、通过后的影响',
    blank(vote.effect),
    '',
    '三、表决范围',
    whoVotes(vote.rule),
    '',
    '四、表决时间',
    `${minute(vote.opensAt)} 至 ${minute(vote.closesAt)}`,
    '',
    '五、通过条件',
    ...lawOf(vote),
    `${presetInWords[vote.rule.preset]}${basis(vote.rule)}`,
    voteSortEffects[vote.rule.sort],
    '',
    '六、投票方式',
    '在「仲恺先锋」小程序的「议事」里投票，投出后不能修改。不会用手机的，可以请楼栋长协助登记。',
    '',
    '七、结果公示',
    objections(vote.rule),
    '',
    ...(vote.convening === null ? [] : [sayConvening(vote.convening)]),
    vote.convener,
    day(vote.announcedAt),
  ].join('\n')
