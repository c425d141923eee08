import { claimEndings } from '#domain/residence/claims/Claim'
import type { HomeParams, ResidenceMessageParams } from '#domain/residence/messageParams'
import { proxyEndings } from '#domain/residence/proxies/Proxy'
import { sayMoment } from '../kernel/instants'
import { word, type MessageTexts } from '../kernel/messageText'
import { claimEndingNames, proxyEndingNames } from './names'

const home = (params: Partial<HomeParams>): string => `${word(params.compoundName)} ${word(params.unitLabel)}`

const claimEnding = (params: Partial<ResidenceMessageParams['claimEnded']>): string => {
  const named = claimEndings.find(candidate => candidate === params.how)
  return named === undefined ? '' : claimEndingNames[named]
}

/** Whoever took it back has written why; else it is over by itself. */
const proxyEnding = (params: Partial<ResidenceMessageParams['proxyEnded']>): string => {
  const named = proxyEndings.find(candidate => candidate === params.how)
  const why = named === undefined ? word(params.reason) : proxyEndingNames[named]
  return why === '' ? '' : `原因：${why}`
}

/** When a change may take effect; nothing where that is at once. */
const fromWhen = (until: number | undefined): string =>
  until === undefined ? '' : `，最早 ${sayMoment(until)} 生效`

export const residenceMessageTexts: MessageTexts<ResidenceMessageParams> = {
  claimWaiting: p => ({
    title: '有住户等你核对',
    body: `${home(p)}：有人认领，请对照名册核对。`,
  }),
  claimApproved: p => ({ title: '房屋认领通过了', body: `${home(p)} 已核对，可以提事和参加表决。` }),
  claimRefused: p => ({
    title: '房屋认领没有通过',
    // After an appeal there is nobody left to appeal to.
    body: `${home(p)}：${word(p.reason)}${p.final === 1 ? '' : ' 不认同可以在「房屋和家人」里申诉。'}`,
  }),
  claimAppealed: p => ({ title: '有一件认领申诉', body: `${home(p)}：${word(p.reason)}` }),
  claimEnded: p => ({ title: '房屋关系已结束', body: `${home(p)}：${word(p.reason) || claimEnding(p)}` }),
  claimRestored: p => ({
    title: '房屋关系恢复了',
    body: `${home(p)}：换业主的那次名册导入已经撤回，你还是这里的业主。`,
  }),
  guardianAsked: p => ({
    title: '请你同意登记一个孩子',
    body: `${home(p)}：未满 14 周岁，需要同住的成年人同意。`,
  }),
  secondAsked: p => ({
    title: '有一户等你再核对',
    body: `${home(p)}：已经有一个单位核对过，请你再核对一遍${fromWhen(p.until)}。`,
  }),
  linkShown: p => ({
    title: '有人要登记到你家',
    body: `${home(p)}：有人认领为业主，正在核对。如果不对，点开就能提出异议，异议期间他不能用你家投票。`,
  }),
  revocationShown: p => ({
    title: '有单位要撤销你的房屋登记',
    body: `${home(p)}：${word(p.reason)}${fromWhen(p.until)}。不同意可以点开提出异议，由上一级决定。`,
  }),
  revocationDropped: p => ({ title: '你的房屋登记不变', body: `${home(p)}：核对后没有撤销。` }),
  claimDisputed: p => ({
    title: '房屋登记有异议',
    body: `${home(p)}：${p.of === 'revocation' ? '本人不同意撤销，请核查；查清以前登记不变，照常投票。' : '在查清以前，不能凭这项登记投票。'}`,
  }),
  changeDuringVote: p => ({
    title: '表决期间有登记或委托要变',
    body: `《${word(p.title)}》期间，${home(p)} 的登记或委托要变更，正在由两个单位核对${fromWhen(p.until)}。`,
  }),
  proxyShown: p => ({
    title: '有人要替你家投票',
    body: `${home(p)}：有人凭书面材料申请代为投票，正在由两个单位核对${fromWhen(p.until)}。如果不对，点开就能提出异议。`,
  }),
  proxyDisputed: p => ({
    title: '一份委托有异议',
    body: `${home(p)}：${p.of === 'revocation' ? '有关的人不同意撤销，请核查；查清以前委托不变。' : '在查清以前，不能凭这份委托投票。'}`,
  }),
  proxyRevocationShown: p => ({
    title: '有单位要撤销一份委托',
    body: `${home(p)}：${word(p.reason)}${fromWhen(p.until)}。不同意可以点开提出异议，由上一级决定。`,
  }),
  proxyRevocationDropped: p => ({ title: '委托不变', body: `${home(p)}：核对后没有撤销。` }),
  proxyWaiting: p => ({ title: '有一份委托等你核对', body: `${home(p)}：请对照书面委托核对。` }),
  proxyApproved: p => ({ title: '委托已生效', body: `${home(p)} 由${word(p.holderName)}代为投票。` }),
  proxyRefused: p => ({ title: '委托没有通过', body: `${home(p)}：${word(p.reason)}` }),
  proxyEnded: p => ({
    title: '委托已结束',
    body: `${home(p)}：${p.side === 'office' ? '凭它投的票，还没截止的不再计入。' : '已经投出的票仍然有效。'}${proxyEnding(p)}`,
  }),
}
