import { handlingRules } from '#domain/issues/handlingRules'
import { newestOf } from '#domain/kernel/datedRules'
import type { InboxEntry } from '#contracts/notices'
import type { MessageKind } from '#domain/notices/Message'
import { categories, tiers } from '#domain/issues/categories'
import { roles } from '#domain/kernel/roles'
import { claimEndings } from '#domain/residence/claims/Claim'
import { proxyEndings } from '#domain/residence/proxies/Proxy'
import { voteSorts } from '#domain/votes/Vote'
import { claimEndingNames } from './residence/residence'
import { sayDay, sayInstant } from './kernel/instants'
import {
  categoryNames,
  outcomeName,
  outcomeNames,
  proxyEndingNames,
  roleNames,
  sayAnnulment,
  tierWork,
} from './kernel/vocabulary'

interface MessageText {
  readonly title: string
  readonly body: string
}
type Params = InboxEntry['params']

const word = (params: Params, key: string): string => String(params[key] ?? '')
const category = (params: Params): string => {
  const named = categories.find(candidate => candidate === params['category'])
  return named === undefined ? '问题' : categoryNames[named]
}
const tier = (params: Params): string => {
  const named = tiers.find(candidate => candidate === params['tier'])
  return named === undefined ? '' : tierWork[named]
}
const role = (params: Params): string => {
  const named = roles.find(candidate => candidate === params['role'])
  return named === undefined ? '' : roleNames[named]
}
const ending = (params: Params): string => {
  const named = claimEndings.find(candidate => candidate === params['how'])
  return named === undefined ? '' : claimEndingNames[named]
}
/** Whoever took it back has written why; else it is over by itself. */
const proxyEnding = (params: Params): string => {
  const named = proxyEndings.find(candidate => candidate === params['how'])
  const why = named === undefined ? word(params, 'reason') : proxyEndingNames[named]
  return why === '' ? '' : `原因：${why}`
}
const home = (params: Params): string => `${word(params, 'compoundName')} ${word(params, 'unitLabel')}`
const outcome = (params: Params): string => {
  const name = word(params, 'outcome')
  const sort = voteSorts.find(candidate => candidate === params['sort']) ?? 'statutory'
  return name in outcomeNames ? outcomeName(name as keyof typeof outcomeNames, sort) : '已计票'
}
/** An instant of the message as a day and time; a message has no present to be told against. */
const at = (params: Params, key: string, words: (when: string) => string): string => {
  const instant = params[key]
  if (typeof instant !== 'number') return ''
  const [, clock = ''] = sayInstant(instant, instant).split(' ')
  return words(`${sayDay(instant, instant)} ${clock}`)
}
const resultOf = (params: Params): MessageText => {
  const title = `《${word(params, 'title')}》`
  const stage = params['stage']
  if (stage === 'annulled')
    return { title: '表决已作废', body: `${title}${sayAnnulment(word(params, 'reason'))}` }
  if (stage === 'final')
    return { title: '表决结果生效', body: `${title}${outcome(params)}，公示期已满，结果生效。` }
  if (params['sort'] === 'consultation')
    return { title: '意见征集结果', body: `${title}${outcome(params)}。` }
  const until = at(params, 'until', when => `公示到 ${when}，有异议请在这之前提出。`)
  return { title: '表决结果公示', body: `${title}${outcome(params)}。${until}` }
}
const about = (params: Params): string => `${category(params)} · ${word(params, 'number')}`

/** Title and one sentence of each message, as the inbox shows it. */
const texts: Record<MessageKind, (params: Params) => MessageText> = {
  issueReceived: p => ({ title: '已收到你的问题', body: `${about(p)} 已交给${word(p, 'orgName')}。` }),
  issueWaiting: p => ({ title: '有一件事等你受理', body: `${word(p, 'compoundName')}：${about(p)}。` }),
  issueAccepted: p => ({ title: '你的问题已受理', body: `${about(p)} 由${word(p, 'orgName')}受理。` }),
  issueRejected: p => ({ title: '这件事不予受理', body: `${about(p)}：${word(p, 'reason')}` }),
  issueDispatched: p => ({ title: '已派单', body: `${about(p)} 派给${word(p, 'orgName')}办理。` }),
  issueProgress: p => ({ title: '有新进展', body: `${about(p)}：${word(p, 'note')}` }),
  issueHandled: p => ({
    title: '办好了，请你确认',
    body: `${about(p)} 已办好。满意就确认，没解决可以重新打开。`,
  }),
  issueConfirmed: p => ({ title: '提出人确认已解决', body: `${about(p)}，评分 ${word(p, 'rating')} 分。` }),
  issueReopened: p => ({ title: '提出人认为没解决', body: `${about(p)}：${word(p, 'reason')}` }),
  issueEscalated: p => ({ title: `已转为${tier(p)}`, body: `${about(p)} 现在由${word(p, 'orgName')}办理。` }),
  issueReturned: p => ({ title: '退回下一级办理', body: `${about(p)}：${word(p, 'reason')}` }),
  issuePaused: p => ({ title: '暂停计时', body: `${about(p)}：${word(p, 'reason')}` }),
  issueResumed: p => ({ title: '恢复计时', body: `${about(p)} 已恢复计时。` }),
  issueClosedUnconfirmed: p => ({
    title: '已自动办结',
    body: `${about(p)} ${String(newestOf(handlingRules).confirmDays)} 天没有答复，已办结（未确认）。`,
  }),
  issueDueSoon: p => ({ title: '快到期了', body: `${word(p, 'compoundName')}：${about(p)} 快到办理时限。` }),
  issueOverdue: p => ({
    title: '已超过办理时限',
    body: `${about(p)} 已超过时限，${word(p, 'orgName')}继续督办。`,
  }),
  issueWithdrawn: p => ({ title: '提出人撤回了', body: `${about(p)} 已撤回，不用再办。` }),
  voteAnnounced: p => ({
    title: '新的表决公告',
    body: `《${word(p, 'title')}》${at(p, 'opensAt', when => `${when} 开始投票`) || '已公告'}。`,
  }),
  voteOpened: p => ({
    title: '表决开始了',
    body: `《${word(p, 'title')}》${at(p, 'closesAt', when => `${when} 截止，`)}正在等你投票。`,
  }),
  voteExtended: p => ({
    title: '表决时间延长',
    body: `《${word(p, 'title')}》延长到 ${at(p, 'closesAt', when => when)}：${word(p, 'reason')}`,
  }),
  voteResult: resultOf,
  claimWaiting: p => ({
    title: '有住户等你核对',
    body: `${word(p, 'compoundName')} ${word(p, 'unitLabel')}：有人认领，请对照名册核对。`,
  }),
  claimApproved: p => ({ title: '房屋认领通过了', body: `${home(p)} 已核对，可以提事和参加表决。` }),
  claimRefused: p => ({
    title: '房屋认领没有通过',
    // After an appeal there is nobody left to appeal to.
    body: `${home(p)}：${word(p, 'reason')}${p['final'] === 1 ? '' : ' 不认同可以在「房屋和家人」里申诉。'}`,
  }),
  claimAppealed: p => ({ title: '有一件认领申诉', body: `${home(p)}：${word(p, 'reason')}` }),
  claimEnded: p => ({ title: '房屋关系已结束', body: `${home(p)}：${word(p, 'reason') || ending(p)}` }),
  claimRestored: p => ({
    title: '房屋关系恢复了',
    body: `${home(p)}：换业主的那次名册导入已经撤回，你还是这里的业主。`,
  }),
  guardianAsked: p => ({
    title: '请你同意登记一个孩子',
    body: `${home(p)}：未满 14 周岁，需要同住的成年人同意。`,
  }),
  proxyWaiting: p => ({ title: '有一份委托等你核对', body: `${home(p)}：请对照书面委托核对。` }),
  proxyApproved: p => ({ title: '委托已生效', body: `${home(p)} 由${word(p, 'holderName')}代为投票。` }),
  proxyRefused: p => ({ title: '委托没有通过', body: `${home(p)}：${word(p, 'reason')}` }),
  proxyEnded: p => ({
    title: '委托已结束',
    body: `${home(p)}：已经投出的票仍然有效。${proxyEnding(p)}`,
  }),
  postGiven: p => ({ title: '你有了新的职务', body: `${word(p, 'orgName')} · ${role(p)}` }),
  postEnded: p => ({ title: '你的职务已结束', body: `${word(p, 'orgName')} · ${role(p)}` }),
  dataSeen: p => ({
    title: '有人查看了你的信息',
    body: `${word(p, 'orgName')} · ${role(p)}，理由：${word(p, 'reason')}`,
  }),
}

export const sayMessage = (kind: MessageKind, params: Params): MessageText => texts[kind](params)
