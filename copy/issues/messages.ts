import { handlingRules } from '#domain/issues/handlingRules'
import { referralServices, type ReferralService } from '#domain/issues/referrals/sorts'
import { whistleSteps, type WhistleStep } from '#domain/issues/whistles/facts'
import { newestOf } from '#domain/kernel/datedRules'
import { categories, tiers } from '#domain/issues/categories'
import type { IssueCommonParams, IssueMessageParams } from '#domain/issues/messageParams'
import { at, word, type MessageTexts } from '../kernel/messageText'
import { categoryNames, tierWork } from './names'
import { referralServiceNames } from './besideOffice'

type Params = Partial<IssueCommonParams>

// Words that a stored message has, and this vocabulary has no more, are left out.
const category = (params: Params): string => {
  const named = categories.find(candidate => candidate === params.category)
  return named === undefined ? '问题' : categoryNames[named]
}
const tier = (params: Params): string => {
  const named = tiers.find(candidate => candidate === params.tier)
  return named === undefined ? '' : tierWork[named]
}
const service = (params: { readonly service?: ReferralService }): string => {
  const named = referralServices.find(candidate => candidate === params.service)
  return named === undefined ? '' : referralServiceNames[named]
}
const stepsLate: Readonly<Record<WhistleStep, string>> = {
  reportIn: '还没有报到',
  answer: '还没有答复',
  close: '已答复，等你了结',
}
const stepLate = (params: { readonly step?: WhistleStep }): string => {
  const named = whistleSteps.find(candidate => candidate === params.step)
  return named === undefined ? '' : stepsLate[named]
}
const about = (params: Params): string => `${category(params)} · ${word(params.number)}`

/** How satisfied, where the reporter said so. */
const graded = ({ rating }: { readonly rating?: number }): string =>
  rating === undefined ? '' : `，满意程度 ${word(rating)}/5`

export const issueMessageTexts: MessageTexts<IssueMessageParams> = {
  issueReceived: p => ({ title: '已收到你的问题', body: `${about(p)} 已交给${word(p.orgName)}。` }),
  issueWaiting: p => ({ title: '有一件事等你受理', body: `${word(p.compoundName)}：${about(p)}。` }),
  issueAccepted: p => ({ title: '你的问题已受理', body: `${about(p)} 由${word(p.orgName)}受理。` }),
  issueRejected: p => ({ title: '这件事不予受理', body: `${about(p)}：${word(p.reason)}` }),
  issueDispatched: p => ({ title: '已派单', body: `${about(p)} 派给${word(p.orgName)}办理。` }),
  issueProgress: p => ({
    title: '有新进展',
    body: `${about(p)}：${p.merged === undefined ? word(p.note) : `${word(p.merged)} 并了进来`}`,
  }),
  issueHandled: p => ({
    title: '办好了，请你确认',
    body: `${about(p)} 已办好。满意就确认，没解决可以重新打开。`,
  }),
  issueConfirmed: p => ({ title: '提出人确认已解决', body: `${about(p)}${graded(p)}。` }),
  issueMerged: p => ({
    title: '已和另一件合并',
    body: `${about(p)} 并入 ${word(p.other)} 一起办，有进展照样告诉你。`,
  }),
  issueUnmerged: p => ({ title: '重新单独办理', body: `${about(p)} 现在由${word(p.orgName)}单独办理。` }),
  whistleCalls: p => ({
    title: '吹哨，请报到',
    body: `${word(p.compoundName)}：${about(p)}。${word(p.reason)}${at(p.reportBy, when => ` 请在 ${when} 前报到`)}。`,
  }),
  issueWhistled: p => ({ title: '已请单位来协助', body: `${about(p)} 已请${word(p.unit)}来协助。` }),
  whistleReportedIn: p => ({ title: '已报到', body: `${about(p)}：${word(p.unit)}已报到。` }),
  whistleAnswered: p => ({ title: '吹哨有答复', body: `${about(p)}：${word(p.unit)}：${word(p.note)}` }),
  whistleClosed: p => ({ title: '吹哨已了结', body: `${about(p)} 已了结，可以评一评这次吹哨。` }),
  whistleLate: p => ({ title: '吹哨逾期', body: `${about(p)}：${word(p.unit)}${stepLate(p)}。` }),
  issueSupervised: p => ({
    title: '区里定了督办节点',
    body: `${about(p)}：${at(p.due, when => `${when} 前`)}${word(p.note)}`,
  }),
  milestoneLate: p => ({ title: '督办节点逾期', body: `${about(p)} 的节点已过期限，请抓紧。` }),
  redactionToReview: p => ({ title: '请复核：隐去内容', body: `${about(p)} 有一段内容申请隐去。` }),
  issueRedacted: p => ({
    title: '有一段内容已隐去',
    body: `${about(p)} 里有一段不能公开的内容，已经两个单位同意隐去。`,
  }),
  redactionDeclined: p => ({ title: '没有同意隐去', body: `${about(p)} 的内容照常显示。` }),
  issueReferred: p => ({
    title: '已转交，等答复',
    body: `${about(p)} 转${service(p)}，那边编号 ${word(p.other)}${at(p.answerBy, when => `，${when} 前答复`)}。`,
  }),
  issueReferralAnswered: p => ({ title: '转交的有答复了', body: `${about(p)}：${word(p.note)}` }),
  issueReferralOverdue: p => ({ title: '转交的还没有答复', body: `${about(p)} 已过答复时限，请催办。` }),
  issueExcluded: p => ({
    title: '这件事不计入评价',
    body: `${about(p)}：${word(p.reason)}${at(p.until, when => ` 不同意可在 ${when} 前申诉。`)}`,
  }),
  exclusionToReview: p => ({ title: '请复核：不计入评价', body: `${about(p)}：${word(p.reason)}` }),
  exclusionEnded: p => ({ title: '照常计入评价', body: `${about(p)}：${word(p.reason)}` }),
  exclusionKept: p => ({ title: '申诉后仍不计入评价', body: `${about(p)}：${word(p.reason)}` }),
  issueRated: p => ({ title: '提出人作了评价', body: `${about(p)}${graded(p)}。` }),
  issueAppealed: p => ({ title: '提出人申诉', body: `${about(p)}：${word(p.reason)}` }),
  issueReopened: p => ({ title: '提出人认为没解决', body: `${about(p)}：${word(p.reason)}` }),
  issueEscalated: p => ({ title: `已转为${tier(p)}`, body: `${about(p)} 现在由${word(p.orgName)}办理。` }),
  issueReturned: p => ({ title: '退回下一级办理', body: `${about(p)}：${word(p.reason)}` }),
  issuePaused: p => ({ title: '暂停计时', body: `${about(p)}：${word(p.reason)}` }),
  issueResumed: p => ({ title: '恢复计时', body: `${about(p)} 已恢复计时。` }),
  issueClosedUnconfirmed: p => ({
    title: '已自动办结',
    body: `${about(p)} ${String(newestOf(handlingRules).confirmDays)} 天没有答复，已办结（未确认）。`,
  }),
  issueDueSoon: p => ({ title: '快到期了', body: `${word(p.compoundName)}：${about(p)} 快到办理时限。` }),
  issueOverdue: p => ({
    title: '已超过办理时限',
    body: `${about(p)} 已超过时限，${word(p.orgName)}继续督办。`,
  }),
  issueWithdrawn: p => ({ title: '提出人撤回了', body: `${about(p)} 已撤回，不用再办。` }),
}
