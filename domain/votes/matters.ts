import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import { civilCode278Words } from './matterWords'
import type { RulePreset } from './Vote'

/** What a vote can be about, by the law that says how it is decided. */
export const matterIds = [
  'proceedings',
  'covenant',
  'committee',
  'manager',
  'useFund',
  'raiseFund',
  'rebuild',
  'commonParts',
  'otherMajor',
  'everyday',
] as const
export type MatterId = (typeof matterIds)[number]

/** One matter, and the least by which the owners can decide it. */
export interface Matter {
  readonly id: MatterId
  /** Its number in the article; null for what the law leaves to the neighbours. */
  readonly item: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | null
  /** The law's own words. */
  readonly law: string | null
  /** The weakest rule that decides it. */
  readonly least: Exclude<RulePreset, 'consultationMajority'>
}

export interface MatterRules extends DatedRules {
  /** The article that counts the matters. */
  readonly article: string
  readonly matters: readonly Matter[]
}

/**
 * Oldest first. Items 6 to 8 need three quarters of those taking part, the others of the article more than half
 * (第278条第2款). Whether siting charging piles is item 8 is unsettled: the safe choice is to treat it as one.
 */
const matterRules: readonly [MatterRules] = [
  {
    from: Date.UTC(2020, 11, 31, 16),
    source: '民法典 第278条, in force since 2021-01-01',
    article: '民法典 第278条第1款',
    matters: [
      { id: 'proceedings', item: 1, law: '制定和修改业主大会议事规则', least: 'civilCode278General' },
      { id: 'covenant', item: 2, law: '制定和修改管理规约', least: 'civilCode278General' },
      {
        id: 'committee',
        item: 3,
        law: '选举业主委员会或者更换业主委员会成员',
        least: 'civilCode278General',
      },
      { id: 'manager', item: 4, law: '选聘和解聘物业服务企业或者其他管理人', least: 'civilCode278General' },
      { id: 'useFund', item: 5, law: '使用建筑物及其附属设施的维修资金', least: 'civilCode278General' },
      { id: 'raiseFund', item: 6, law: '筹集建筑物及其附属设施的维修资金', least: 'civilCode278Special' },
      { id: 'rebuild', item: 7, law: '改建、重建建筑物及其附属设施', least: 'civilCode278Special' },
      {
        id: 'commonParts',
        item: 8,
        law: '改变共有部分的用途或者利用共有部分从事经营活动',
        least: 'civilCode278Special',
      },
      {
        id: 'otherMajor',
        item: 9,
        law: '有关共有和共同管理权利的其他重大事项',
        least: 'civilCode278General',
      },
      { id: 'everyday', item: null, law: null, least: 'assemblyMajority' },
    ],
  },
]

/** Finds the matters and their rules in force at an instant. */
export const matterRulesAt = (at: Instant): MatterRules => rulesAt(matterRules, at)

/**
 * Finds a matter as the law has it at an instant.
 * @throws Error for a matter that the law does not name then
 */
export const matterAt = (id: MatterId, at: Instant): Matter => {
  const matter = matterRulesAt(at).matters.find(one => one.id === id)
  if (matter === undefined) throw new Error(`${id} is no matter of that time`)
  return matter
}

/** Names the article and number of a matter, as 民法典 第278条第1款第8项; null for what the law leaves to the neighbours. */
export const articleOf = ({ item }: Pick<Matter, 'item'>, at: Instant): string | null =>
  item === null ? null : `${matterRulesAt(at).article}第${String(item)}项`

/** From the strongest to the weakest; a consultation decides nothing, so it is none of them. */
const byStrength = [
  'civilCode278Special',
  'civilCode278General',
  'assemblyMajority',
] as const satisfies readonly Matter['least'][]

/** Tells whether a rule asks for less than another. */
export const isWeaker = (preset: RulePreset, least: Matter['least']): boolean =>
  preset !== 'consultationMajority' && byStrength.indexOf(preset) > byStrength.indexOf(least)

/** Lists the rules by which a matter may be put to the vote: the least that the law asks, stronger ones, and a mere question. */
export const presetsFor = ({ least }: Pick<Matter, 'least'>): readonly RulePreset[] => [
  ...byStrength.filter(preset => !isWeaker(preset, least)).reverse(),
  'consultationMajority',
]

/** What a vote says of itself, as far as it tells what it is about. */
export interface Wording {
  readonly title: string
  readonly questions: readonly string[]
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

/** Lists matters that the title or a question names, whatever matter was chosen. */
export const mattersNamed = ({ title, questions }: Wording, at: Instant): readonly Matter[] => {
  const texts = [title, ...questions].map(plain)
  return matterRulesAt(at).matters.filter(({ id }) =>
    civilCode278Words[id].some(words => texts.some(text => words.test(text))),
  )
}

/**
 * Finds what the law asks more for than the rule that was chosen: of the matter that was chosen, and of those that
 * the title or a question names. Null where the rule is strong enough, and for a consultation, which decides nothing.
 */
export const strongerMatter = (
  { matter, preset, ...wording }: Wording & { readonly matter: MatterId; readonly preset: RulePreset },
  at: Instant,
): Matter | null =>
  [matterAt(matter, at), ...mattersNamed(wording, at)].find(({ least }) => isWeaker(preset, least)) ?? null
