import type { Category, Urgency } from './categories'

/**
 * Words of a report that mean danger to life (119, 110 and 120 are shown before the form, and the issue gets two
 * hours). Chinese because they are matched against what residents write; a false alarm costs less than a missed one.
 */
const always = [
  /起火|着火|失火|火灾|明火|冒烟|浓烟|爆炸|爆燃/u,
  /(燃气|煤气|天然气|瓦斯)[^。！？\n]{0,8}(泄漏|泄露|漏|味|臭)|漏气/u,
  /困人|被困|困在|困住|困了[一二两三四五六七八九十几\d]+个?[人老小孩]|关在(电梯|里面)|卡在(电梯|里面)/u,
  /触电|漏电|电到|电火花/u,
  /坠落|坠楼|坠亡|跳楼|高空抛物|掉下来|砸到|砸伤|坍塌|倒塌/u,
  /溺水|晕倒|昏迷|中毒|持刀|打人/u,
]

/** Words that mean danger only in what the report is about. */
const within: Partial<Record<Category, RegExp>> = {
  gas: /泄漏|泄露|漏|味|臭/u,
  fire: /火苗|火花|燃烧|烧|烟|焦/u,
  lift: /困|卡住|急坠|下坠|坠/u,
  power: /火花|冒火|焦味|烧焦|裸露/u,
}

/**
 * Tells whether a report tells of danger to life, whatever urgency was chosen.
 * @example isDanger('lift', '有老人被困在电梯里') // true
 */
export const isDanger = (category: Category, text: string): boolean =>
  always.some(words => words.test(text)) || (within[category]?.test(text) ?? false)

/** Tells whether a finished report is one of danger: it was chosen, or its words say so. */
export const soundsDangerous = ({
  urgency,
  category,
  text,
}: {
  readonly urgency: Urgency
  readonly category: Category
  readonly text: string
}): boolean => urgency === 'danger' || isDanger(category, text)

/** Whoever smells gas or sees fire must not have to type a word before the numbers are there. */
const atOnce: readonly Category[] = ['gas', 'fire']

/** What has been filled in of a report so far. */
interface Begun {
  readonly urgency: Urgency
  readonly category: Category | null
  readonly text: string
}

/** Tells whether the emergency numbers are shown before a report that has just been begun. */
export const callsForHelp = ({ urgency, category, text }: Begun): boolean =>
  urgency === 'danger' ||
  (category !== null && atOnce.includes(category)) ||
  isDanger(category ?? 'other', text)
