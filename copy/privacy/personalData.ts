import { factNames } from '../issues/actions'
import { chinaTime } from '#domain/kernel/chinaTime'
import type { Instant } from '#domain/kernel/decision'
import type { DataSection, PersonalData } from '#domain/privacy/PersonalData'
import { sayTerm } from '../kernel/instants'
import { consentNames } from './names'
import { claimStateNames, proxyKindNames, proxyStateNames } from '../residence/names'
import { categoryNames, issueStateNames, urgencyNames } from '../issues/names'
import { choiceNames } from '../votes/names'
import { occupancyNames, roleNames } from '../kernel/vocabulary'

/** One thing that is said of an entry; links open photos for as long as they work. */
export interface DataLine {
  readonly label: string
  readonly text: string
  readonly links?: readonly string[]
}
export interface SaidSection {
  readonly name: string
  readonly entries: readonly (readonly DataLine[])[]
}

const sectionNames: Record<DataSection, string> = {
  profile: '个人资料',
  agreements: '同意过的内容',
  homes: '房屋',
  posts: '职务',
  claims: '房屋认领',
  proxies: '委托投票',
  issues: '提的问题',
  deeds: '对问题做过的事',
  comments: '讨论发言',
  ballots: '投过的票',
  inbox: '收到的消息',
  looks: '谁看过我的信息',
}

const line = (label: string, text: string): DataLine => ({ label, text })
/** Nothing is said of what is not there. */
const lineIf = (label: string, text: string | null): readonly DataLine[] =>
  text === null || text === '' ? [] : [line(label, text)]
const photos = (links: readonly string[]): readonly DataLine[] =>
  links.length === 0 ? [] : [{ label: '照片', text: `${String(links.length)} 张`, links }]
const yesNo = (is: boolean): string => (is ? '是' : '否')

type Says = { readonly [Section in DataSection]: (row: PersonalData[Section][number]) => readonly DataLine[] }

/** In full: the page is read when 今天 is long over. */
const at = (instant: Instant): string => chinaTime(instant).format('YYYY年M月D日 HH:mm')
const day = (instant: Instant): string => chinaTime(instant).format('YYYY年M月D日')
const terms = {
  term: (from: string, lastDay: string) => `${from} 起，到 ${lastDay}`,
  termOpen: (from: string) => `${from} 起`,
}
const term = (from: Instant, until: Instant | null): string => sayTerm({ from, until }, terms, day)

const sayings: Says = {
  profile: ({ id, name, phone, joinedAt, elderMode }) => [
    line('姓名', name),
    line('手机号', phone),
    line('编号', id),
    line('登记时间', at(joinedAt)),
    line('长辈模式', yesNo(elderMode)),
  ],
  agreements: ({ kind, version, at: given, withdrawnAt }) => [
    line('内容', consentNames[kind]),
    line('版本', version),
    line('同意时间', at(given)),
    ...lineIf('撤回时间', withdrawnAt === null ? null : at(withdrawnAt)),
  ],
  homes: ({ home, as, from, until }) => [
    line('房屋', home),
    line('关系', occupancyNames[as]),
    line('时间', term(from, until)),
  ],
  posts: ({ role, orgName, from, until }) => [
    line('职务', `${orgName} · ${roleNames[role]}`),
    line('任期', term(from, until)),
  ],
  claims: claim => [
    line('房屋', claim.home),
    line('关系', occupancyNames[claim.as]),
    line('结果', claimStateNames[claim.state]),
    line('提交时间', at(claim.claimedAt)),
    ...lineIf('补充说明', claim.note),
    ...lineIf('没有通过的原因', claim.reason),
    ...lineIf('申诉理由', claim.appealReason),
    ...photos(claim.photos),
  ],
  proxies: proxy => [
    line('种类', proxyKindNames[proxy.kind]),
    line('我是', proxy.side === 'principal' ? '委托人' : '受托人'),
    line('另一方', proxy.otherSide),
    line('房屋', proxy.homes.join('、')),
    line('时间', term(proxy.from, proxy.until)),
    line('结果', proxyStateNames[proxy.state]),
    ...lineIf('补充说明', proxy.note),
    ...photos(proxy.photos),
  ],
  issues: issue => [
    line('编号', issue.number),
    line('小区', issue.compoundName),
    line('类别', `${categoryNames[issue.category]} · ${urgencyNames[issue.urgency]}`),
    ...lineIf('地点', issue.place),
    line('内容', issue.text),
    line('匿名', yesNo(issue.anonymous)),
    line('状态', issueStateNames[issue.state]),
    line('提交时间', at(issue.raisedAt)),
    ...photos(issue.photos),
  ],
  deeds: deed => [
    line('问题', deed.number),
    line('做了什么', factNames[deed.deed]),
    line('时间', at(deed.at)),
    ...lineIf('内容', deed.text),
    ...photos(deed.photos),
  ],
  comments: comment => [line('表决', comment.vote), line('内容', comment.text), line('时间', at(comment.at))],
  ballots: ballot => [
    line('表决', ballot.vote),
    ...ballot.answers.map(({ question, choice }) => line(question, choiceNames[choice])),
    line('时间', at(ballot.receivedAt)),
    line('回执', ballot.receipt),
    line('随机码', ballot.salt),
  ],
  inbox: message => [
    line('标题', message.title),
    ...lineIf('内容', message.body),
    line('时间', at(message.at)),
    line('看过', yesNo(message.readAt !== null)),
  ],
  looks: look => [
    line('谁', [look.byName, look.orgName, roleNames[look.role]].filter(Boolean).join(' · ')),
    line('看了什么', look.what === 'phone' ? '手机号' : '匿名提问人是谁'),
    line('理由', look.reason),
    line('时间', at(look.at)),
  ],
}
/** A whole export in words, section by section. */
export const sayPersonalData = (data: PersonalData): readonly SaidSection[] => {
  const said = (section: DataSection): SaidSection => ({
    name: sectionNames[section],
    // Each section's rows are of the type its own saying takes; the compiler cannot follow both at once.
    entries: (data[section] as readonly never[]).map(row => sayings[section](row)),
  })
  return (Object.keys(sectionNames) as DataSection[]).map(section => said(section))
}

export const exportWords = {
  title: '我的数据',
  madeAt: (when: Instant) => `仲恺先锋 · ${at(when)} 导出`,
  intro: '这里是系统里保存的、和你有关的全部内容。别人的名字打了码。照片的链接两小时内有效。',
  none: '没有。',
  photo: (index: number) => `照片 ${String(index)}`,
} as const
